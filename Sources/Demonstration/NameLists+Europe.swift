extension NameList {
  static let westernEurope = [
    NameList(
      28,
      families: """
        Almeida, Carvalho, Correia, Costa, da Silva, de Sousa, dos Santos, Fernandes,
        Ferreira, Gonçalves, Lopes, Marques, Nunes, Oliveira, Pereira, Ribeiro, Rodrigues,
        Simões, Teixeira
        """,
      givens: """
        Ana, António, Beatriz, Carla, Catarina, Cláudia, Diogo, Fátima, Filipa, Inês,
        Joana, João, Luís, Margarida, Mariana, Nuno, Patrícia, Rui, Sofia, Tânia, Tiago,
        Vânia
        """),
    NameList(
      16,
      families: """
        Álvarez Ruiz, de la Cruz, de la Fuente, Díaz Moreno, Fernández, García López,
        Gómez, Hernández, Jiménez, Martínez, Muñoz, Núñez Peña, Ortega, Pérez Castro,
        Rodríguez, Sánchez, Vázquez
        """,
      givens: """
        Alejandro, Álvaro, Begoña, Carmen, Cristina, Elena, Francisco, Íñigo, Javier,
        José, Lucía, María José, Marisol, Miguel Ángel, Nuria, Pilar, Rocío, Sergio,
        Verónica
        """),
    NameList(
      14,
      families: """
        Bianchi, Caruso, Colombo, Conti, D'Angelo, De Luca, Dell’Acqua, Esposito, Ferrari,
        Fontana, Greco, Marino, Moretti, Ricci, Rizzo, Romano, Russo
        """,
      givens: """
        Alessia, Antonella, Chiara, Davide, Elisa, Federica, Francesca, Giulia, Giuseppe,
        Ilaria, Lorenzo, Luca, Martina, Matteo, Niccolò, Paola, Salvatore, Valentina
        """),
    NameList(
      8,
      families: """
        Alexiou, Antoniou, Dimitriou, Georgiou, Ioannou, Karagiannis, Nikolaou, Papadaki,
        Papadopoulos, Theodorou, Vlachos
        """,
      givens: """
        Anastasia, Andreas, Despina, Dimitra, Eleni, Georgios, Ioanna, Katerina,
        Konstantinos, Maria, Panagiotis, Sofia, Stavros
        """),
    NameList(
      9,
      families: """
        Beaumont, D'Arcy, de Villiers, Dubois, Fournier, Lefèvre, Müller, Schröder,
        van der Berg, van Dijk, von Arnim, Weiß, Sørensen, Åkesson
        """,
      givens: """
        Aurélie, Bjørn, Céline, François, Geneviève, Hélène, Ingrid, Jürgen, Katrin, Lars,
        Noël, Pieter, Saskia, Sébastien, Willem
        """),
  ]

  static let easternEurope = [
    NameList(
      17,
      families: """
        Adamczyk, Dąbrowska, Grzyb, Jabłońska, Jankowska, Kaczmarek, Kamińska, Kowalska,
        Kozłowska, Krawczyk, Lewandowska, Mazur, Nowak, Pawłowska, Piotrowska, Szymańska,
        Wiśniewska, Wójcik, Zielińska, Żak
        """,
      givens: """
        Agnieszka, Aleksandra, Beata, Bożena, Danuta, Dorota, Elżbieta, Ewa, Iwona,
        Joanna, Justyna, Katarzyna, Małgorzata, Monika, Renata, Wiesława, Zofia
        """),
    NameList(
      14,
      families: """
        Dąbrowski, Jankowski, Kamiński, Kowalski, Kwiatkowski, Lewandowski, Pawlak,
        Sikora, Stępień, Szczepański, Wąsik, Wiśniewski, Woźniak, Wróbel, Zając
        """,
      givens: """
        Andrzej, Bartłomiej, Grzegorz, Jacek, Jarosław, Krzysztof, Łukasz, Maciej,
        Mateusz, Michał, Paweł, Piotr, Sławomir, Tomasz, Wojciech, Zbigniew
        """),
    NameList(
      22,
      families: """
        Bălan, Ciobanu, Constantinescu, Dumitrescu, Georgescu, Ionescu, Lupu, Munteanu,
        Popa, Popescu, Stănescu, Stoica, Țurcanu, Ungureanu
        """,
      givens: """
        Adriana, Alexandru, Alina, Andreea, Bogdan, Cătălin, Cristian, Elena, Florin,
        Gabriela, Ioana, Ionuț, Mihaela, Mircea, Raluca, Ștefan, Vasile
        """),
    NameList(
      6,
      families: """
        Jankauskienė, Kazlauskienė, Paulauskaitė, Petrauskienė, Stankevičienė, Žukauskaitė
        """,
      givens: "Aušra, Daiva, Eglė, Giedrė, Jūratė, Lina, Rasa, Rūta, Vaida, Živilė"),
    NameList(
      5,
      families: "Balčiūnas, Jankauskas, Kazlauskas, Petrauskas, Vasiliauskas, Žukauskas",
      givens: "Andrius, Darius, Gintaras, Jonas, Mantas, Mindaugas, Tomas, Vytautas"),
    NameList(
      8,
      families: """
        Dimitrov, Hoxha, Horváth, Kovács, Krasniqi, Nagy, Petrov, Szabó, Tóth, Šimić,
        Đorđević
        """,
      givens: """
        Arben, Ágnes, Blerta, Gábor, István, Ivan, Katalin, Mirjana, Veselin, Zoltán,
        Željko
        """),
  ]
}
