extension NameList {
  static let britainAndIreland = [
    NameList(
      400,
      families: """
        Adams, Allen, Andrews, Armstrong, Atkinson, Bailey, Baker, Barker, Barnes,
        Bennett, Booth, Bradley, Brooks, Brown, Butler, Carter, Chapman, Clarke, Cole,
        Collins, Cook, Cooper, Cox, Dawson, Dixon, Ellis, Fisher, Fletcher, Foster, Fox,
        Gibson, Gill, Green, Griffin, Hall, Harris, Harrison, Harvey, Hill, Holmes,
        Hudson, Hughes-Marsh, Hunt, Hunter, Jackson, Johnson, King, Knight, Lawrence,
        Lawson, Lee, Marsh, Marshall, Martin, Mason, Matthews, Mills, Mitchell, Moore,
        Palmer, Parker, Pearson, Perry, Porter, Powell, Price, Reynolds, Richardson,
        Roberts, Robinson, Rogers, Russell, Saunders, Shaw, Simpson, Smith, Spencer,
        St John, Stevens, Taylor, Thompson, Turner, Walker, Ward, Watson, Webb, Wells,
        West, White, Wilkinson, Wood, Wright, Young, Fenwick, Thackeray-Lowe, Hargreaves,
        Ashworth, Pickering, Larkin, Featherstone, Whitlock, Brand, Garrod, Bunting,
        Howes, Playford
        """,
      givens: """
        Abigail, Adam, Alan, Alexandra, Alice, Amanda, Amy, Andrew, Angela, Ann,
        Anne-Marie, Anthony, Barbara, Benjamin, Beverley, Brenda, Callum, Carol, Caroline,
        Catherine, Charlotte, Chloe, Christine, Christopher, Claire, Colin, Daniel, David,
        Dawn, Deborah, Denise, Diane, Donna, Dorothy, Edward, Elizabeth, Ellie, Emily,
        Emma, Gary, Gemma, George, Georgia, Graham, Hannah, Harry, Hayley, Heather, Helen,
        Ian, Jack, Jacqueline, James, Jane, Janet, Jennifer, Jessica, Joanne, Jonathan,
        Joseph, Joshua, Julie, Karen, Katherine, Keith, Kelly, Kenneth, Kerry, Kevin,
        Laura, Lauren, Leanne, Linda, Lisa, Louise, Lucy, Margaret, Mark, Martin, Mary,
        Matthew, Michael, Michelle, Natalie, Neil, Nicola, Oliver, Olivia, Pamela,
        Patricia, Paul, Peter, Philip, Rachel, Rebecca, Richard, Robert, Ruth, Ryan,
        Samantha, Sandra, Sarah, Sharon, Sophie, Stephen, Susan, Thomas, Timothy, Tracey,
        Victoria, Wendy, William, Zoë
        """),
    NameList(
      32,
      families: """
        Davies, Evans, Griffiths, Hughes, Jenkins, Jones, Lewis, Lloyd, Lloyd-Jones,
        Morgan, Morris, Owen, Parry, Pritchard, Pugh, Rees, Thomas, Vaughan, Williams, Ŵyn
        """,
      givens: """
        Alun, Angharad, Bethan, Bronwen, Carys, Catrin, Cerys, Dafydd, Dylan, Eleri, Elin,
        Emyr, Ffion, Gareth, Gethin, Gwenllian, Huw, Iwan, Llŷr, Lowri, Mair, Megan,
        Nerys, Rhiannon, Rhodri, Rhys, Siân, Siôn, Tomos
        """),
    NameList(
      45,
      families: """
        Brennan, Byrne, Daly, Doherty, Doyle, Fitzgerald, Flanagan, Gallagher, Kavanagh,
        Keane, Kelly, Kennedy, Lynch, McCarthy, McLoughlin, Murphy, Nolan, O’Brien,
        O'Connor, O'Donnell, O'Neill, O'Reilly, Ó Súilleabháin, Ryan, Sweeney, Walsh
        """,
      givens: """
        Aisling, Aoife, Bernadette, Bríd, Cathal, Ciarán, Clodagh, Conor, Declan, Deirdre,
        Eimear, Eoin, Fergal, Fionnuala, Gráinne, Máire, Maeve, Niamh, Noreen, Oisín,
        Orla, Pádraig, Róisín, Seán, Sinéad, Siobhán, Tadhg, Una
        """),
    NameList(
      30,
      families: """
        Anderson, Buchanan, Cameron, Campbell, Douglas, Ferguson, Fraser, Graham, Grant,
        Kerr, MacDonald, MacLeod, McGregor, McIntosh, McKenzie, Murray, Reid, Ross,
        Sinclair, Stewart, Sutherland, Wallace
        """,
      givens: """
        Ailsa, Aileen, Alasdair, Angus, Catriona, Craig, Duncan, Eilidh, Ewan, Fiona,
        Fraser, Gregor, Hamish, Iona, Isla, Kirsty, Lachlan, Lorna, Mairi, Malcolm,
        Mhairi, Morag, Rory, Shona
        """),
    NameList(
      18,
      families: """
        Beckford, Bogle, Chambers, Clarke-Morgan, Desmond, Francis, Gayle, Joseph, Lindo,
        Pinnock, Samuels, Thompson-Bailey, Wynter
        """,
      givens: """
        Carlton, Claudette, Delroy, Donnette, Errol, Everton, Hyacinth, Jermaine, Marcia,
        Marlon, Shanice, Sonia, Tamika, Winston, Yvonne
        """),
  ]
}
