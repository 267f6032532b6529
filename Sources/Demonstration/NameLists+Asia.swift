extension NameList {
  static let southAsia = [
    NameList(
      62,
      families: """
        Abraham, Antony, Babu, Chacko, Cherian, George, Jacob, John, Joseph, Kurian,
        Mathew, Nair, Philip, Pillai, Sebastian, Thomas, Varghese, Varkey
        """,
      givens: """
        Aleena, Anju, Anoop, Bindu, Biju, Deepa, Jincy, Jisha, Jomon, Lijo, Lissy, Manju,
        Merin, Nimmy, Rejitha, Reshma, Shaji, Shijo, Sini, Sreeja, Tincy, Vineeth
        """),
    NameList(
      22,
      families: """
        Bains, Dhaliwal, Dhillon, Gill, Grewal, Johal, Kaur, Kaur Sandhu, Sahota, Sidhu,
        Singh, Singh Virk
        """,
      givens: """
        Amandeep, Amrit, Baljit, Gurpreet, Harjinder, Harpreet, Jasvinder, Kiranjit,
        Kulwinder, Mandeep, Manpreet, Navdeep, Parminder, Rajinder, Simran, Sukhdeep
        """),
    NameList(
      20,
      families: """
        Desai, Joshi, Lad, Mehta, Mistry, Modi, Parmar, Patel, Shah, Solanki, Thakkar,
        Vyas
        """,
      givens: """
        Bhavesh, Bhavna, Chirag, Dipti, Hemal, Hina, Jayesh, Ketan, Kinjal, Minal, Nilesh,
        Pooja, Rupal, Sejal, Urvashi
        """),
    NameList(
      14,
      families: """
        Anandarajah, Balasubramaniam, Ganesan, Iyer, Krishnan, Murugan, Natarajan, Raman,
        Sivakumar, Subramanian, Thevarajah
        """,
      givens: """
        Aravind, Dharshini, Gayathri, Kalaivani, Karthik, Lakshmi, Meena, Nithya, Prakash,
        Priya, Ramesh, Saravanan, Shanthi, Vasanthi
        """),
    NameList(
      18,
      families: """
        Banerjee, Chatterjee, Ghosh, Gupta, Kumar, Mishra, Rao, Reddy, Sharma, Verma,
        Fernandes-Rao
        """,
      givens: """
        Aditi, Anil, Arjun, Ishita, Kavita, Neha, Rahul, Rajesh, Ritu, Sanjay, Sunita,
        Vikram
        """),
    NameList(
      36,
      families: """
        Ahmed, Akhtar, Ali, Anwar, Begum, Bhatti, Butt, Chaudhry, Hussain, Iqbal, Javed,
        Khan, Mahmood, Malik, Mirza, Qureshi, Rashid, Shaikh
        """,
      givens: """
        Aisha, Asif, Ayesha, Bilal, Faisal, Farah, Fozia, Imran, Kashif, Mohammed, Nadia,
        Nasreen, Rizwan, Rukhsana, Saima, Shazia, Tariq, Uzma, Zainab
        """),
    NameList(
      16,
      families: "Alam, Chowdhury, Haque, Hossain, Islam, Karim, Miah, Rahman, Sultana, Uddin",
      givens: """
        Abdul, Farhana, Habibur, Jahanara, Kamrul, Nazmul, Rehana, Runa, Salma, Shafiqul,
        Taslima
        """),
    NameList(
      12,
      families: """
        Adhikari, Gurung, Rai, Shrestha, Tamang, Thapa, de Silva, Jayawardena, Perera,
        Wickramasinghe
        """,
      givens: "Anjali, Bishnu, Dilani, Kumari, Nimal, Prabin, Ruwan, Sabina, Sunil, Thilini, Yam"),
  ]

  static let eastAsia = [
    NameList(
      62,
      families: """
        Aquino, Bautista, Castillo, Cruz, Dela Cruz, De Guzman, Delos Reyes, Domingo,
        Flores, Garcia, Lim, Magsaysay, Mendoza, Ocampo, Pangilinan, Ramos, Reyes, Santos,
        Soriano, Tolentino, Villanueva
        """,
      givens: """
        Aileen, Analyn, Arnel, Cherry Ann, Edwin, Eduardo, Ferdinand, Gina, Grace,
        Jericho, Jocelyn, John Paul, Joselito, Liza, Maria Theresa, Marivic, Mary Grace,
        Rhodora, Rodel, Rowena, Rommel, Sheryl
        """),
    NameList(
      8,
      families: "Đặng, Hoàng, Huỳnh, Lê, Ngô, Nguyễn, Phạm, Trần, Võ, Vũ",
      givens: """
        Anh Tuấn, Đức, Hồng Nhung, Minh Châu, Ngọc Lan, Nguyệt, Quang, Thanh Hương,
        Thị Mai, Thu Hà
        """),
    NameList(
      12,
      families: """
        Chan, Chen, Cheung, Huang, Lau, Leung, Li, Lin, Liu, Ng, Tan, Wang, Wong, Yeung,
        Zhang, Zhao
        """,
      givens: """
        Bo, Chi Wai, Fang, Hui, Jing, Ka Yan, Lan, Mei Ling, Ming, Siu Fong, Wei, Xiao Yu,
        Yan, Yi
        """),
    NameList(
      5,
      families: "Kim, Park, Lee-Choi, Sato, Tanaka, Saetang, Chaiyasit, Tun, Win",
      givens: "Aye Aye, Haruka, Ji-woo, Kenji, Malee, Min-jun, Siriporn, Somchai, Su Su, Yuki"),
  ]
}
