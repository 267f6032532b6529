extension NameList {
  static let africa = [
    NameList(
      24,
      families: """
        Achebe, Anyanwu, Chukwu, Eze, Ezeani, Igwe, Madu, Nnamdi, Nwachukwu, Nwankwo,
        Nwosu, Obi, Odukwe, Okafor, Okeke, Okonkwo, Okoro, Onyeka, Uche, Umeh
        """,
      givens: """
        Adaeze, Amarachi, Chidi, Chidinma, Chinonso, Chukwuemeka, Ebele, Emmanuel, Ifeoma,
        Ijeoma, Ikenna, Kelechi, Ngozi, Nkechi, Obinna, Onyinye, Uchenna
        """),
    NameList(
      26,
      families: """
        Adebayo, Adeleke, Adeyemi, Afolabi, Ajayi, Akinola, Alabi, Balogun, Bamidele,
        Fashola, Ogunbanjo, Ogunleye, Olatunji, Oyelaran, Salami, Ṣọla
        """,
      givens: """
        Abiodun, Adébáyọ̀, Ayodele, Bukola, Damilola, Folake, Funmilayo, Kehinde,
        Kolawole, Olumide, Oluwafunmilayo, Oluwaseun, Taiwo, Temitope, Titilayo, Yetunde
        """),
    NameList(
      22,
      families: """
        Acheampong, Addo, Agyeman, Amoah, Ansah, Appiah, Asante, Boakye, Boateng, Darko,
        Frimpong, Mensah, Nkrumah, Ofori, Osei, Owusu, Sarpong
        """,
      givens: """
        Abena, Adwoa, Afia, Akosua, Akua, Ama, Comfort, Ebenezer, Efua, Esi, Kofi, Kojo,
        Kwabena, Kwame, Kwasi, Mercy, Yaa, Yaw
        """),
    NameList(
      22,
      families: """
        Chikwanha, Chirwa, Dube, Gumbo, Hove, Mahlangu, Makoni, Mhlanga, Moyo,
        Mugabe-Hove, Mutasa, Ncube, Ndlovu, Nyathi, Sibanda, Zvobgo
        """,
      givens: """
        Blessing, Chipo, Farai, Fungai, Lindiwe, Memory, Nomsa, Nyasha, Precious, Rudo,
        Rumbidzai, Simbarashe, Tafadzwa, Tendai, Thandiwe, Thembi, Tinashe
        """),
    NameList(
      12,
      families: """
        Achieng, Kamau, Kariuki, Mwangi, Njoroge, Odhiambo, Otieno, Wanjiku, Byaruhanga,
        Nakato, Banda, Phiri, Tembo, Mbeki, van Wyk
        """,
      givens: """
        Caroline, Daniel, Esther, Faith, Grace, Jackline, Joyce, Kevin, Lerato, Mutale,
        Peter, Purity, Wambui, Zawadi
        """),
    NameList(
      9,
      families: """
        Abdi, Abdullahi, Ahmed, Farah, Hassan, Ibrahim, Jama, Mohamud, Nur, Warsame, Yusuf
        """,
      givens: """
        Abdirahman, Amina, Asha, Faduma, Halima, Hodan, Ismail, Khadra, Mahad, Sahra, Ubah
        """),
    NameList(
      8,
      families: """
        Abebe, Gebremedhin, Haile, Tesfaye, Woldemariam, Diallo, Koné, N'Diaye, Traoré,
        Mbemba
        """,
      givens: """
        Almaz, Aminata, Aïssatou, Dawit, Fatou, Meron, Moussa, Ousmane, Selam, Tsehay,
        Yonas
        """),
  ]

  static let middleEast = [
    NameList(
      18,
      families: """
        Abbas, Abdel Rahman, Al-Hashimi, Al-Jabouri, Aziz, El-Sayed, Haddad, Hamdan,
        Ibrahim, Khalil, Mansour, Mustafa, Nasser, Osman, Saleh, Ben Youssef
        """,
      givens: """
        Ahmed, Amal, Dalia, Fadi, Hala, Hanan, Huda, Karim, Layla, Mahmoud, Mariam,
        Mohamed, Mona, Nour, Omar, Rania, Samir, Yasmin, Ziad
        """),
    NameList(
      7,
      families: "Aydın, Çelik, Demir, Doğan, Kaya, Koç, Öztürk, Şahin, Yıldız, Yılmaz",
      givens: "Ayşe, Büşra, Emre, Fatma, Gökhan, Hüseyin, İbrahim, Mehmet, Özlem, Şule, Zeynep"),
    NameList(
      8,
      families: """
        Ahmadi, Ghorbani, Hosseini, Jafari, Karimi, Moradi, Rostami, Barzani, Saeed, Tahir
        """,
      givens: "Ali, Arezoo, Fatemeh, Hamid, Leila, Maryam, Niloufar, Reza, Shirin, Soran, Zana"),
  ]
}
