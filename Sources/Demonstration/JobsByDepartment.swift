extension Job {
  private static let staffNurse = Job("Staff Nurse", "5", StaffGroup.nursing, 30)
  private static let seniorAssistant = Job(
    "Senior Healthcare Assistant", "3", StaffGroup.clinicalSupport, 10)
  private static let associate = Job("Nursing Associate", "4", StaffGroup.clinicalSupport, 5)
  private static let clerk = Job("Ward Clerk", "2", StaffGroup.administrative, 4)
  private static let studentNurse = Job("Student Nurse", "Other", StaffGroup.students, 2)
  private static let residentDoctor = Job(
    "Resident Doctor", "Medical & Dental", StaffGroup.medical, 30)

  /// The posts found in each kind of department.
  static let byKind: [Department.Kind: Weighted<Job>] = [
    .ward: [
      healthcareAssistant, seniorAssistant, associate, staffNurse, clerk, studentNurse,
      Job("Senior Staff Nurse", "6", StaffGroup.nursing, 12),
      Job("Resident Doctor", "Medical & Dental", StaffGroup.medical, 8),
      Job("Ward Housekeeper", "2", StaffGroup.estates, 4),
    ],
    .emergency: [
      healthcareAssistant, seniorAssistant, associate, staffNurse, clerk, residentDoctor,
      Job("Emergency Nurse Practitioner", "7", StaffGroup.nursing, 8),
      Job("Senior Staff Nurse", "6", StaffGroup.nursing, 14),
      Job("Receptionist", "3", StaffGroup.administrative, 6),
    ],
    .theatres: [
      Job("Operating Department Practitioner", "5", StaffGroup.scientific, 20),
      Job("Senior Theatre Practitioner", "6", StaffGroup.scientific, 12),
      Job("Theatre Support Worker", "3", StaffGroup.clinicalSupport, 14),
      Job("Scrub Nurse", "5", StaffGroup.nursing, 18),
      Job("Sterile Services Technician", "3", StaffGroup.clinicalSupport, 8),
      Job("Advanced Practitioner", "8a", StaffGroup.nursing, 3),
    ],
    .maternity: [
      Job("Midwife", "6", StaffGroup.nursing, 34), Job("Midwife", "5", StaffGroup.nursing, 10),
      Job("Maternity Support Worker", "3", StaffGroup.clinicalSupport, 18),
      Job("Specialist Midwife", "7", StaffGroup.nursing, 6), studentNurse,
      Job("Resident Doctor", "Medical & Dental", StaffGroup.medical, 8),
    ],
    .medical: [
      Job("Consultant", "Medical & Dental", StaffGroup.medical, 24), residentDoctor,
      Job("Specialty Doctor", "Medical & Dental", StaffGroup.medical, 10),
      Job("Clinical Nurse Specialist", "7", StaffGroup.nursing, 14),
      Job("Clinical Physiologist", "6", StaffGroup.scientists, 6),
      Job("Medical Secretary", "4", StaffGroup.administrative, 10),
    ],
    .therapy: [
      Job("Therapist", "5", StaffGroup.allied, 16),
      Job("Senior Therapist", "6", StaffGroup.allied, 20),
      Job("Specialist Therapist", "7", StaffGroup.allied, 10),
      Job("Therapy Assistant", "3", StaffGroup.clinicalSupport, 14),
      Job("Therapy Instructor", "4", StaffGroup.clinicalSupport, 6),
    ],
    .imaging: [
      Job("Radiographer", "5", StaffGroup.allied, 16),
      Job("Senior Radiographer", "6", StaffGroup.allied, 18),
      Job("Sonographer", "7", StaffGroup.allied, 8),
      Job("Consultant Radiologist", "Medical & Dental", StaffGroup.medical, 10),
      Job("Imaging Assistant", "2", StaffGroup.clinicalSupport, 12),
      Job("Receptionist", "2", StaffGroup.administrative, 8),
    ],
    .pathology: [
      Job("Biomedical Scientist", "5", StaffGroup.scientists, 14),
      Job("Specialist Biomedical Scientist", "6", StaffGroup.scientists, 18),
      Job("Medical Laboratory Assistant", "2", StaffGroup.clinicalSupport, 14),
      Job("Associate Practitioner", "4", StaffGroup.clinicalSupport, 8),
      Job("Phlebotomist", "2", StaffGroup.clinicalSupport, 14),
      Job("Clinical Scientist", "8b", StaffGroup.scientists, 2),
    ],
    .pharmacy: [
      Job("Pharmacist", "6", StaffGroup.scientific, 14),
      Job("Advanced Pharmacist", "8a", StaffGroup.scientific, 6),
      Job("Pharmacy Technician", "5", StaffGroup.scientific, 14),
      Job("Pharmacy Technician", "4", StaffGroup.scientific, 8),
      Job("Pharmacy Assistant", "2", StaffGroup.clinicalSupport, 12),
    ],
    .community: [
      Job("Community Nurse", "5", StaffGroup.nursing, 22),
      Job("District Nurse", "6", StaffGroup.nursing, 16), associate, studentNurse,
      Job("Community Healthcare Assistant", "3", StaffGroup.clinicalSupport, 20),
      Job("Community Matron", "8a", StaffGroup.nursing, 3),
      Job("Community Physiotherapist", "6", StaffGroup.allied, 8),
    ],
    .estates: [
      Job("Electrician", "4", StaffGroup.estates, 14), Job("Plumber", "4", StaffGroup.estates, 10),
      Job("Maintenance Assistant", "3", StaffGroup.estates, 12),
      Job("Gardener", "2", StaffGroup.estates, 6),
      Job("Medical Engineer", "6", StaffGroup.scientists, 6),
      Job("Estates Officer", "6", StaffGroup.administrative, 4),
    ],
    .portering: [
      Job("Porter", "2", StaffGroup.estates, 30),
      Job("Security Officer", "3", StaffGroup.estates, 8),
      Job("Post Room Assistant", "2", StaffGroup.estates, 4),
    ],
    .domestic: [
      Job("Domestic Assistant", "2", StaffGroup.estates, 40),
      Job("Domestic Team Leader", "3", StaffGroup.estates, 6),
    ],
    .catering: [
      Job("Catering Assistant", "2", StaffGroup.estates, 26),
      Job("Cook", "3", StaffGroup.estates, 10), Job("Chef", "4", StaffGroup.estates, 4),
    ],
    .records: [
      Job("Clerical Officer", "2", StaffGroup.administrative, 14),
      Job("Booking Clerk", "3", StaffGroup.administrative, 20),
      Job("Medical Secretary", "4", StaffGroup.administrative, 16),
      Job("Clinical Coder", "5", StaffGroup.administrative, 6),
      Job("Service Coordinator", "4", StaffGroup.administrative, 8),
    ],
    .corporate: [
      Job("Administrator", "3", StaffGroup.administrative, 12),
      Job("Assistant Accountant", "5", StaffGroup.administrative, 8),
      Job("Adviser", "6", StaffGroup.administrative, 12),
      Job("Business Partner", "7", StaffGroup.administrative, 10),
      Job("Programme Manager", "8a", StaffGroup.administrative, 5),
      Job("Senior Programme Manager", "8b", StaffGroup.administrative, 3),
      Job("Service Desk Analyst", "4", StaffGroup.administrative, 8),
    ],
  ].mapValues { jobs in Weighted(jobs) { $0.weight } }
}
