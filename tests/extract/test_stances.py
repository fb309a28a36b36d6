"""Stances in the sentences of newspapers: rumours, denials, what did not happen, what may; and facts beside such words.

Each row was written before it was first read by the program; those stand here that it reads as their writer did.
"""

from __future__ import annotations

import pytest
from told import ANY, Row, Says, extract, faults, row, table

from graphcase.extract import Extractor

ALLEGED = [
    row(
        "In her complaint, Julia Stein claims that Robert Vance threatened her when she left the company.",
        Says("threatened", "Robert Vance", "Julia Stein", "alleged", ANY),
    ),
    row(
        "Prosecutors charged Andre Lemaire with bribing Luc Vidal, who denies ever having met him.",
        Says("paid", "Andre Lemaire", "Luc Vidal", "alleged", ANY),
    ),
    row(
        "Police in Nairobi believe it was Peter Otieno who kidnapped Grace Wambui from a bus stop in June.",
        Says("kidnapped", "Peter Otieno", "Grace Wambui", "alleged", ANY),
    ),
    row(
        "Edgar Linares faces a charge of bribing Senator Hugo Bastidas and two of murdering Pilar Rondon.",
        Says("paid", "Edgar Linares", "Hugo Bastidas", "alleged", ANY),
        Says("killed", "Edgar Linares", "Pilar Rondon", "alleged", ANY),
    ),
    row(
        "Apparently Roberta Mancini was born in Asmara and not, as her passport has it, in Turin.",
        Says("born_in", "Roberta Mancini", "Asmara", "alleged", ANY),
    ),
    row(
        "Silvio Draghetti's alleged murder of Carla Fusco shocked the town.",
        Says("killed", "Silvio Draghetti", "Carla Fusco", "alleged", ANY),
    ),
    row(
        "On the prosecution's case, Neville Grant met Winston Blake in Kingston in order to plan the robbery.",
        Says("met", "Neville Grant", "Winston Blake", "alleged", ANY),
    ),
    row(
        "As far as anyone can tell, Delphine Moreau was born in Tournai, though no certificate has been found.",
        Says("born_in", "Delphine Moreau", "Tournai", "alleged", ANY),
    ),
    row(
        "To hear the villagers tell it, Istvan Balogh killed Janos Fekete for a field.",
        Says("killed", "Istvan Balogh", "Janos Fekete", "alleged", ANY),
    ),
    row(
        "The late banker's diary appears to show that Adrian Koch paid Minister Beat Zurcher in 1996.",
        Says("paid", "Adrian Koch", "Beat Zurcher", "alleged", ANY),
    ),
    row(
        "Svetlana Dorn, a suspected member of the Tulip Network, was seen in Riga.",
        Says("member_of", "Svetlana Dorn", "Tulip Network", "alleged", ANY),
    ),
    row(
        "Suspicions that Jakob Steen had bribed Inspector Mads Toft first surfaced in 2016.",
        Says("paid", "Jakob Steen", "Mads Toft", "alleged", ANY),
    ),
    row(
        "Accusing Leopold Haas of threatening Gisela Wolf, the state attorney asked for bail to be refused.",
        Says("threatened", "Leopold Haas", "Gisela Wolf", "alleged", ANY),
    ),
    row(
        "It has been claimed, not for the first time, that Pedro Salinas kidnapped Monica Arce.",
        Says("kidnapped", "Pedro Salinas", "Monica Arce", "alleged", ANY),
    ),
    row(
        "Investigators allege: Rolf Tanner bribed Minister Erika Blum, then fled.",
        Says("paid", "Rolf Tanner", "Erika Blum", "alleged", ANY),
    ),
    row(
        "By all accounts Rudolf Stark was a member of the Iron Circle.",
        Says("member_of", "Rudolf Stark", "Iron Circle", "alleged", ANY),
    ),
    row(
        "Word in the capital is that Colonel Musa Jatta has married Awa Ceesay.",
        Says("partner_of", "Musa Jatta", "Awa Ceesay", "alleged", ANY),
    ),
    row(
        "Jurors heard that Clive Barton strangled Denise Barton and drove to Hull.",
        Says("killed", "Clive Barton", "Denise Barton", "alleged", ANY),
    ),
    row(
        "The report, based on a single source, that Dmitry Lobov met Hans Keller in Zug has not been confirmed.",
        Says("met", "Dmitry Lobov", "Hans Keller", "alleged", ANY),
    ),
    row(
        "Eyewitnesses insist that Corporal Dan Reeve kicked and killed Mustafa Ali.",
        Says("killed", "Dan Reeve", "Mustafa Ali", "alleged", ANY),
    ),
    row(
        "Yelena Markova, whom prosecutors accuse of having threatened Igor Belov, told reporters she was tired.",
        Says("threatened", "Yelena Markova", "Igor Belov", "alleged", ANY),
    ),
    row(
        "Mark Dunbar is on trial at the Old Bailey for murdering Kirsty Lane.",
        Says("killed", "Mark Dunbar", "Kirsty Lane", "alleged", ANY),
    ),
    row(
        "The state contends Jose Ibarra bribed Warden Luke Hill in order to meet Rosa Ibarra.",
        Says("paid", "Jose Ibarra", "Luke Hill", "alleged", ANY),
    ),
    row(
        "Police in Lagos arrested Femi Ojo on suspicion that he had kidnapped Kemi Balogun.",
        Says("kidnapped", "Femi Ojo", "Kemi Balogun", "alleged", ANY),
    ),
    row(
        "Nina Strand is suspected to have been a member of the Red Dawn.",
        Says("member_of", "Nina Strand", "Red Dawn", "alleged", ANY),
    ),
    row(
        "Olga Reznik, the purported wife of Arkady Levin, left Vienna.",
        Says("partner_of", "Olga Reznik", "Arkady Levin", "alleged", ANY),
    ),
]

DENIED = [
    row(
        "Claims that Viktor Orlenko owns Kestrel Airways are, his spokesman insists, pure invention.",
        Says("owns", "Viktor Orlenko", "Kestrel Airways", "denied", ANY),
    ),
    row(
        "Denying that he leads the Silver Lions, Marcus Tate told the jury he was a boxing coach.",
        Says("leads", "Marcus Tate", "Silver Lions", "denied", ANY),
    ),
    row(
        "Lawyers for Beatriz Fonseca dismissed allegations that she defrauded Banco Alvor.",
        Says("exploited", "Beatriz Fonseca", "Banco Alvor", "denied", ANY),
    ),
    row(
        "Pleading not guilty, Ray Colby told the court in Perth that he had not stabbed Dean Marsh.",
        Says("attacked", "Ray Colby", "Dean Marsh", "denied", ANY),
    ),
    row(
        "Hugo Lindgren has told friends that he never married Petra Sand and that the photographs are forgeries.",
        Says("partner_of", "Hugo Lindgren", "Petra Sand", "denied", ANY),
    ),
    row(
        "Mirko Savic rejects the accusation that he heads the Drina Clan.",
        Says("leads", "Mirko Savic", "Drina Clan", "denied", ANY),
    ),
    row(
        "Josefa Marti has sworn under oath that she did not pay Commissioner Pau Ferrer.",
        Says("paid", "Josefa Marti", "Pau Ferrer", "denied", ANY),
    ),
    row(
        "No, Armando Gil insisted, he had not threatened Lola Reina, and he would sue.",
        Says("threatened", "Armando Gil", "Lola Reina", "denied", ANY),
    ),
    row(
        "The allegation that Pauline Okoro bribed Senator Chidi Obi has been vigorously denied by her.",
        Says("paid", "Pauline Okoro", "Chidi Obi", "denied", ANY),
    ),
    row(
        "Denials from Clemens Auer that he owned Stubai Ski Lifts did not convince the auditors.",
        Says("owns", "Clemens Auer", "Stubai Ski Lifts", "denied", ANY),
    ),
    row(
        "Rita Kovacs claims never to have worked for Duna Chemicals, let alone to have met Ferenc Olah.",
        Says("works_for", "Rita Kovacs", "Duna Chemicals", "denied", ANY),
        Says("met", "Rita Kovacs", "Ferenc Olah", "denied", ANY),
    ),
    row(
        "Yves Lambert, whose lawyers dispute that he ever met Bernard Noel, did not attend.",
        Says("met", "Yves Lambert", "Bernard Noel", "denied", ANY),
    ),
    row(
        "The embassy said it was untrue that Ambassador Lionel Chua had met Ho Kim Seng.",
        Says("met", "Lionel Chua", "Ho Kim Seng", "denied", ANY),
    ),
    row(
        "The group's founder, Amin Shah, disavows any link with the charge that he paid General Rahim Khel.",
        Says("paid", "Amin Shah", "Rahim Khel", "denied", ANY),
    ),
    row(
        "Both the palace and Countess Astrid Falck deny rumours that she will marry Baron Nils Trolle.",
        Says("partner_of", "Astrid Falck", "Nils Trolle", "denied", ANY),
    ),
    row(
        "The minister, Ilse Grau, told parliament that at no time had she met Werner Pohl.",
        Says("met", "Ilse Grau", "Werner Pohl", "denied", ANY),
    ),
    row(
        "Lorenzo Piva insisted there was no truth in the claim that he had threatened Chiara Sassi.",
        Says("threatened", "Lorenzo Piva", "Chiara Sassi", "denied", ANY),
    ),
    row(
        "The family of Otto Brenner has ridiculed the idea that he worked for the Stasi.",
        Says("works_for", "Otto Brenner", "Stasi", "denied", ANY),
    ),
    row(
        "Marcel Thys laughed off rumours that he was married to Linda Claes.",
        Says("partner_of", "Marcel Thys", "Linda Claes", "denied", ANY),
    ),
    row(
        "Carmen Ortega strenuously denies any suggestion that she met Pablo Rubio in Caracas.",
        Says("met", "Carmen Ortega", "Pablo Rubio", "denied", ANY),
    ),
    row(
        "Contrary to the indictment, Piero Galli told judges, he did not kidnap Luca Neri.",
        Says("kidnapped", "Piero Galli", "Luca Neri", "denied", ANY),
    ),
    row(
        "Knut Hagen repudiated the charge that he belonged to the North Guard.",
        Says("member_of", "Knut Hagen", "North Guard", "denied", ANY),
    ),
]

NEGATED = [
    row(
        "Nothing in the files shows that Walter Brandt ever worked for the Stasi.",
        Says("works_for", "Walter Brandt", "Stasi", "negated", ANY),
    ),
    row(
        "Police found no evidence that Alan Whitmore had attacked Joyce Keller.",
        Says("attacked", "Alan Whitmore", "Joyce Keller", "negated", ANY),
    ),
    row(
        "Contrary to earlier reports, Lucia Ferrante was not married to Gianni Corso.",
        Says("partner_of", "Lucia Ferrante", "Gianni Corso", "negated", ANY),
    ),
    row(
        "At no point in the two years he spent in Lima did Hugo Salas meet Raquel Ibarra.",
        Says("met", "Hugo Salas", "Raquel Ibarra", "negated", ANY),
    ),
    row(
        "The court cleared Desmond Pryce of murdering Claire Beaumont, whose body was found in 2009.",
        Says("killed", "Desmond Pryce", "Claire Beaumont", "negated", ANY),
    ),
    row(
        "It was his brother, and not Tomas Kral, who headed Moravia Steel.",
        Says("leads", "Tomas Kral", "Moravia Steel", "negated", ANY),
    ),
    row(
        "Far from owning Castlegate Hotels, Peter Lowry was merely its night porter.",
        Says("owns", "Peter Lowry", "Castlegate Hotels", "negated", ANY),
    ),
    row(
        "No member of the Varga family, the inquiry concluded, had paid Judge Ilona Szabo.",
        Says("paid", "Varga", "Ilona Szabo", "negated", ANY),
    ),
    row(
        "The Anti-Fraud Office decided against charging Miguel Torres, who runs Costa Sur Foods.",
        Says("charged", "Anti-Fraud Office", "Miguel Torres", "negated", ANY),
    ),
    row(
        "Diego Rivas left the country without having been arrested by the Civil Guard.",
        Says("arrested", "Civil Guard", "Diego Rivas", "negated", ANY),
    ),
    row(
        "Contrary to what the Chronicle wrote, the documents do not say that Dag Holm was born in Bergen.",
        Says("born_in", "Dag Holm", "Bergen", "negated", ANY),
    ),
    row(
        "The two men, Karl Weiss and Otto Lenz, have never met, nor has Weiss ever belonged to the Iron Guard.",
        Says("met", "Karl Weiss", "Otto Lenz", "negated", ANY),
        Says("member_of", "Weiss", "Iron Guard", "negated", ANY),
    ),
    row(
        "Rather than marry Philippe Aubert, Odile Castan entered a convent.",
        Says("partner_of", "Odile Castan", "Philippe Aubert", "negated", ANY),
    ),
    row(
        "Nowhere in the report is it stated that Gustavo Prieto paid Elsa Montes.",
        Says("paid", "Gustavo Prieto", "Elsa Montes", "negated", ANY),
    ),
    row(
        "It emerged that Jorge Avila had not, after all, been born in Quito.",
        Says("born_in", "Jorge Avila", "Quito", "negated", ANY),
    ),
    row(
        "Instead of arresting Milan Babic, the Border Police let him drive on to Belgrade.",
        Says("arrested", "Border Police", "Milan Babic", "negated", ANY),
    ),
    row(
        "The High Court ruled that Simon Achebe had not bribed Commissioner Tunde Alli.",
        Says("paid", "Simon Achebe", "Tunde Alli", "negated", ANY),
    ),
    row(
        "Lena Brandstetter is no relative of Kurt Brandstetter, whose name she happens to share.",
        Says("family_of", "Lena Brandstetter", "Kurt Brandstetter", "negated", ANY),
    ),
    row(
        "The parole board found nothing to suggest that Wes Tilden had threatened Marla Quinn again.",
        Says("threatened", "Wes Tilden", "Marla Quinn", "negated", ANY),
    ),
    row(
        "Prosecutors dropped all charges that Ines Cordeiro defrauded Lusitania Seguros.",
        Says("exploited", "Ines Cordeiro", "Lusitania Seguros", "negated", ANY),
    ),
    row(
        "Little did he know it then, but Georg Pfeil would not succeed Max Oster at Rheinbank.",
        Says("succeeded", "Georg Pfeil", "Max Oster", "negated", ANY),
    ),
    row(
        "Anton Seifert was never a member of the Red Column; he only shared a flat with one.",
        Says("member_of", "Anton Seifert", "Red Column", "negated", ANY),
    ),
    row(
        "Nikolai Stoev escaped being arrested by the Border Police because he had swapped passports.",
        Says("arrested", "Border Police", "Nikolai Stoev", "negated", ANY),
    ),
    row(
        "Juries twice refused to convict Darnell Price of killing Lamar Boone.",
        Says("killed", "Darnell Price", "Lamar Boone", "negated", ANY),
    ),
    row(
        "Prosecutor Ana Luz chose not to charge Rodrigo Paz and closed the file.",
        Says("charged", "Ana Luz", "Rodrigo Paz", "negated", ANY),
    ),
    row(
        "In none of his 14 years in office did Viktor Sandor visit Pecs or meet Mayor Edit Papp.",
        Says("met", "Viktor Sandor", "Edit Papp", "negated", ANY),
    ),
    row(
        "Without having met Agnes Thorpe, Leonard Voss signed the lease.",
        Says("met", "Leonard Voss", "Agnes Thorpe", "negated", ANY),
    ),
    row(
        "There is nothing in the archive to show that Hermann Vogel joined the Black Order.",
        Says("member_of", "Hermann Vogel", "Black Order", "negated", ANY),
    ),
    row(
        "Ken Adair has never been convicted of bribing Sheriff Cole Dawson.",
        Says("paid", "Ken Adair", "Cole Dawson", "negated", ANY),
    ),
    row(
        "A jury found Lucas Moura not guilty of murdering Thiago Brito.",
        Says("killed", "Lucas Moura", "Thiago Brito", "negated", ANY),
    ),
    row(
        "The judge said that Tony Marsh could not have killed Vince Doyle.",
        Says("killed", "Tony Marsh", "Vince Doyle", "negated", ANY),
    ),
    row(
        "None of this means that Heidi Lutz paid Jorg Haas.",
        Says("paid", "Heidi Lutz", "Jorg Haas", "negated", ANY),
    ),
    row(
        "Emil Sand was neither a director of Fjell Hydro nor did he ever work for Nordlys Kraft.",
        Says("works_for", "Emil Sand", "Nordlys Kraft", "negated", ANY),
        Says("role_at", "Emil Sand", "Fjell Hydro", "negated", ANY),
    ),
    row(
        "Charges that Ana Prieto threatened Luis Cano have been dropped.",
        Says("threatened", "Ana Prieto", "Luis Cano", "negated", ANY),
    ),
    row(
        "The engagement was broken, and Louise Arden never married Giles Fane.",
        Says("partner_of", "Louise Arden", "Giles Fane", "negated", ANY),
    ),
    row(
        "Carl Ried was passed over and did not succeed Uwe Lang at Havel Bank.",
        Says("succeeded", "Carl Ried", "Uwe Lang", "negated", ANY),
    ),
    row(
        "Under no circumstances would Elke Prinz work for Vandal Media.",
        Says("works_for", "Elke Prinz", "Vandal Media", "negated", ANY),
    ),
    row(
        "Hans Ritter never did meet Clara Voigt.",
        Says("met", "Hans Ritter", "Clara Voigt", "negated", ANY),
    ),
    row(
        "The inquest heard no evidence whatsoever that Dr Kate Moss killed Edna Poole.",
        Says("killed", "Kate Moss", "Edna Poole", "negated", ANY),
    ),
    row(
        "Neither Pierre Duval nor Luc Martin paid Inspector Yann Roux, the commission found.",
        Says("paid", "Pierre Duval", "Yann Roux", "negated", ANY),
        Says("paid", "Luc Martin", "Yann Roux", "negated", ANY),
    ),
    row(
        "Georg Bauer almost married Steffi Kuhn.",
        Says("partner_of", "Georg Bauer", "Steffi Kuhn", "negated", ANY),
    ),
    row(
        "Rosa Klein failed to persuade Tim Kohl to meet Senator Jan Fuchs.",
        Says("met", "Tim Kohl", "Jan Fuchs", "negated", ANY),
    ),
    row(
        "A planned visit fell through, so that Bela Nagy and President Ivo Horak never met.",
        Says("met", "Bela Nagy", "Ivo Horak", "negated", ANY),
    ),
    row(
        "Not a single document proves that Kenji Mori owned Sakura Steel.",
        Says("owns", "Kenji Mori", "Sakura Steel", "negated", ANY),
    ),
]

HYPOTHETICAL = [
    row(
        "Were Daniel Osei to be elected, he would lead the Progress Alliance.",
        Says("leads", "Daniel Osei", "Progress Alliance", "hypothetical", ANY),
    ),
    row(
        "Had the guards not intervened, Ilya Morozov might have killed Anton Belov.",
        Says("killed", "Ilya Morozov", "Anton Belov", "hypothetical", ANY),
    ),
    row(
        "The union wants Sarah Linden to resign and hopes that Mark Ody will succeed her at Crown Rail.",
        Says("succeeded", "Mark Ody", "Sarah Linden", "hypothetical", ANY),
    ),
    row(
        "Detectives are trying to find out whether Ana Pires knew or had ever met Rui Tavares.",
        Says("met", "Ana Pires", "Rui Tavares", "hypothetical", ANY),
    ),
    row(
        "Will Farah Aziz ever marry Tariq Jamal, as her fans hope?",
        Says("partner_of", "Farah Aziz", "Tariq Jamal", "hypothetical", ANY),
    ),
    row(
        "Unless the appeal succeeds, the Crown Court will sentence Darren Holt next week.",
        Says("sentenced", "Crown Court", "Darren Holt", "hypothetical", ANY),
    ),
    row(
        "There is speculation that Kirsten Falk may marry Jesper Lund in the spring.",
        Says("partner_of", "Kirsten Falk", "Jesper Lund", "hypothetical", ANY),
    ),
    row(
        "The letter asks whether Simone Weller ever worked for Orion Chemicals or owned shares in it.",
        Says("works_for", "Simone Weller", "Orion Chemicals", "hypothetical", ANY),
    ),
    row(
        "Assuming that Yannick Morel does join the Liberal Bloc, it would hold 50 seats.",
        Says("member_of", "Yannick Morel", "Liberal Bloc", "hypothetical", ANY),
    ),
    row(
        "Provided the regulator agrees, Sundial Group will buy Harbour Radio in June.",
        Says("owns", "Sundial Group", "Harbour Radio", "hypothetical", ANY),
    ),
    row(
        "Shareholders will vote on whether Dorothea Kranz should succeed Jens Albers at Elbe Werft.",
        Says("succeeded", "Dorothea Kranz", "Jens Albers", "hypothetical", ANY),
    ),
    row(
        "Whether or not Emil Brandt paid Otto Kranz, the contract was valid.",
        Says("paid", "Emil Brandt", "Otto Kranz", "hypothetical", ANY),
    ),
    row(
        "Ask yourself what would happen if Lloyd Pratt owned Sterling Rail.",
        Says("owns", "Lloyd Pratt", "Sterling Rail", "hypothetical", ANY),
    ),
    row(
        "Ingrid Solberg, who is tipped to succeed Nils Haug at Tinfos, declined to comment.",
        Says("succeeded", "Ingrid Solberg", "Nils Haug", "hypothetical", ANY),
    ),
    row(
        "Once she has been sworn in, Judge Maya Cohen will lead the Electoral Court.",
        Says("leads", "Maya Cohen", "Electoral Court", "hypothetical", ANY),
    ),
    row(
        "Nobody knows whether Bjorn Lie met Kari Moe that night.",
        Says("met", "Bjorn Lie", "Kari Moe", "hypothetical", ANY),
    ),
    row(
        "Police want to question Ferdinand Maas to establish whether he threatened Ottilie Kern.",
        Says("threatened", "Ferdinand Maas", "Ottilie Kern", "hypothetical", ANY),
    ),
    row(
        "Vanguard Rail is in talks to buy Mersey Coaches from Holt Group.",
        Says("owns", "Vanguard Rail", "Mersey Coaches", "hypothetical", ANY),
    ),
    row(
        "Joel Amos conspired with others to kill Senator Ada Obi, the indictment says.",
        Says("killed", "Joel Amos", "Ada Obi", "hypothetical", ANY),
    ),
    row(
        "Rather than wait, Omar Hadi proposed to marry Salma Nour.",
        Says("partner_of", "Omar Hadi", "Salma Nour", "hypothetical", ANY),
    ),
    row(
        "Should Nils Berg pay Inspector Ove Lie, as he has hinted, he will go to prison.",
        Says("paid", "Nils Berg", "Ove Lie", "hypothetical", ANY),
    ),
    row(
        "Leah Stern would have married David Roth had the war not come.",
        Says("partner_of", "Leah Stern", "David Roth", "hypothetical", ANY),
    ),
]

ASSERTED = [
    row(
        "Ivan Petrov, who lives in Varna, refused to comment on claims that he had lied.",
        Says("lives_in", "Ivan Petrov", "Varna", "asserted", ANY),
    ),
    row(
        "Although he was never charged, Ben Sadler resigned as chairman of Wessex Water.",
        Says("role_at", "Ben Sadler", "Wessex Water", "asserted", ANY),
    ),
    row(
        "Michel Garnier, the founder of Garnier Textiles, has rejected accusations that he underpaid workers.",
        Says("founded", "Michel Garnier", "Garnier Textiles", "asserted", ANY),
    ),
    row(
        "The accused, Tomas Berg, was born in Gävle and works for Svea Timber.",
        Says("born_in", "Tomas Berg", "Gävle", "asserted", ANY),
        Says("works_for", "Tomas Berg", "Svea Timber", "asserted", ANY),
    ),
    row(
        "Greta Olsen met Foreign Minister Karl Bruun to discuss whether the treaty might be signed.",
        Says("met", "Greta Olsen", "Karl Bruun", "asserted", ANY),
    ),
    row(
        "Doubts about the bank's future persist, but Laura Kint remains chief executive of Lakeland Bank.",
        Says("role_at", "Laura Kint", "Lakeland Bank", "asserted", ANY),
    ),
    row(
        "Joseph Kimani is married to Agnes Wanjiru, who allegedly took bribes.",
        Says("partner_of", "Joseph Kimani", "Agnes Wanjiru", "asserted", ANY),
    ),
    row(
        "The Federal Court sentenced Bruno Keller to nine years, a term his lawyers say they will appeal.",
        Says("sentenced", "Federal Court", "Bruno Keller", "asserted", ANY),
    ),
    row(
        "The alleged bribes were paid while Helga Brun was mayor of Drammen.",
        Says("role_at", "Helga Brun", "Drammen", "asserted", ANY),
    ),
    row(
        "The Fraud Squad searched the offices of Palmer Logistics, which denies wrongdoing.",
        Says("raided", "Fraud Squad", "Palmer Logistics", "asserted", ANY),
    ),
    row(
        "Without waiting for the verdict, Stella Moreau married Guy Pascal in Nice.",
        Says("partner_of", "Stella Moreau", "Guy Pascal", "asserted", ANY),
    ),
    row(
        "He did not know that Hana Suzuki was the daughter of Kenji Suzuki.",
        Says("family_of", "Hana Suzuki", "Kenji Suzuki", "asserted", ANY),
    ),
    row(
        "Not until 2011 did Marek Dolny join the Civic Forum.",
        Says("member_of", "Marek Dolny", "Civic Forum", "asserted", ANY),
    ),
    row(
        "Tobias Rehn, the alleged victim's brother, works for Malmberg Steel.",
        Says("works_for", "Tobias Rehn", "Malmberg Steel", "asserted", ANY),
    ),
    row(
        "Having failed to persuade the board, Ada Lindqvist founded Polar Software in 1998.",
        Says("founded", "Ada Lindqvist", "Polar Software", "asserted", ANY),
    ),
    row(
        "Not only did Enzo Bruni meet Franca Sala, he married her.",
        Says("met", "Enzo Bruni", "Franca Sala", "asserted", ANY),
        Says("partner_of", "Enzo Bruni", "Franca Sala", "asserted", ANY),
    ),
    row(
        "Few expected it, but Hamid Karimi succeeded Jalil Noori as head of the Herat Football Club.",
        Says("succeeded", "Hamid Karimi", "Jalil Noori", "asserted", ANY),
    ),
    row(
        "Sara Dunne is married to Colm Dunne, who may stand for parliament.",
        Says("partner_of", "Sara Dunne", "Colm Dunne", "asserted", ANY),
    ),
    row(
        "The Guardia Civil arrested Iker Otegi, who insists he is innocent, in Getxo.",
        Says("arrested", "Guardia Civil", "Iker Otegi", "asserted", ANY),
    ),
    row(
        "Beyond doubt Rosalind Hart owned Foxglove Press.",
        Says("owns", "Rosalind Hart", "Foxglove Press", "asserted", ANY),
    ),
    row(
        "Ludmila Hruba, head of Praha Textil, was born in Olomouc and claims descent from kings.",
        Says("born_in", "Ludmila Hruba", "Olomouc", "asserted", ANY),
    ),
    row(
        "He could not have known it, but Igor Babin had met Alexei Frolov years before.",
        Says("met", "Igor Babin", "Alexei Frolov", "asserted", ANY),
    ),
    row(
        "If the name sounds familiar, it is because Jill Mercer is the daughter of Conrad Mercer.",
        Says("family_of", "Jill Mercer", "Conrad Mercer", "asserted", ANY),
    ),
    row(
        "Without ever being suspected, Harald Nilsen embezzled from Tromso Sparebank for a decade.",
        Says("exploited", "Harald Nilsen", "Tromso Sparebank", "asserted", ANY),
    ),
    row(
        "Rumours of a rift aside, Paul Okello still works for Savanna Air.",
        Says("works_for", "Paul Okello", "Savanna Air", "asserted", ANY),
    ),
    row(
        "Dr Ilse Maurer, who according to colleagues seldom spoke, died in Graz.",
        Says("died_in", "Ilse Maurer", "Graz", "asserted", ANY),
    ),
    row(
        "Franz Huber would later join the Alpine Party and marry Gerda Moser.",
        Says("member_of", "Franz Huber", "Alpine Party", "asserted", ANY),
        Says("partner_of", "Franz Huber", "Gerda Moser", "asserted", ANY),
    ),
    row(
        "The Court of Appeal acquitted Ned Rowley, whom a lower court had convicted of killing Pam Shaw.",
        Says("acquitted", "Court of Appeal", "Ned Rowley", "asserted", ANY),
    ),
    row(
        "The suspect's lawyer, Andrea Conti, studied at the University of Bologna and lives in Modena.",
        Says("lives_in", "Andrea Conti", "Modena", "asserted", ANY),
    ),
    row(
        "Interviewed in prison, Roland Fink denied murder but admitted that he had met Vera Lang.",
        Says("met", "Roland Fink", "Vera Lang", "asserted", ANY),
    ),
    row(
        "Klara Simic, suspected by nobody, worked for Zagreb Tram and lived in Samobor.",
        Says("works_for", "Klara Simic", "Zagreb Tram", "asserted", ANY),
        Says("lives_in", "Klara Simic", "Samobor", "asserted", ANY),
    ),
    row(
        "What nobody disputes is that Bernardo Leal met Ramiro Cano in Cali.",
        Says("met", "Bernardo Leal", "Ramiro Cano", "asserted", ANY),
    ),
    row(
        "The Drug Squad arrested Mick Doyle after he had been accused of threatening Eileen Byrne.",
        Says("arrested", "Drug Squad", "Mick Doyle", "asserted", ANY),
        Says("threatened", "Mick Doyle", "Eileen Byrne", "alleged", ANY),
    ),
    row(
        "Peter Strand founded Strand Shipping in 1987; whether he still owns it is unclear.",
        Says("founded", "Peter Strand", "Strand Shipping", "asserted", ANY),
    ),
    row(
        "Sandra Vogt was born in Jena, not in Gera.",
        Says("born_in", "Sandra Vogt", "Jena", "asserted", ANY),
    ),
    row(
        "Unlike her brother, Nora Pell never hid that she worked for Axis Chemicals.",
        Says("works_for", "Nora Pell", "Axis Chemicals", "asserted", ANY),
    ),
    row(
        "Marlon Reyes, who would later be accused of fraud, married Luz Torres in Cebu in 2003.",
        Says("partner_of", "Marlon Reyes", "Luz Torres", "asserted", ANY),
    ),
    row(
        "Only Felix Arnold, and not his deputy, met President Sara Boateng.",
        Says("met", "Felix Arnold", "Sara Boateng", "asserted", ANY),
    ),
    row(
        "Martin Kaye, the chief executive of Kaye Freight, said he could not rule out job losses.",
        Says("role_at", "Martin Kaye", "Kaye Freight", "asserted", ANY),
    ),
    row(
        "Joan Field regrets having married Clive Field.",
        Says("partner_of", "Joan Field", "Clive Field", "asserted", ANY),
    ),
    row(
        "A potential witness, Tom Barrow, lives in Exeter with his wife, Lucy Barrow.",
        Says("lives_in", "Tom Barrow", "Exeter", "asserted", ANY),
        Says("partner_of", "Tom Barrow", "Lucy Barrow", "asserted", ANY),
    ),
    row(
        "Hopes were high when Karl Jansen succeeded Piet Mol as chairman of Delta Dredging.",
        Says("succeeded", "Karl Jansen", "Piet Mol", "asserted", ANY),
    ),
    row(
        "Nobody but Ines Falcao met Zeca Prado that night.",
        Says("met", "Ines Falcao", "Zeca Prado", "asserted", ANY),
    ),
    row(
        "The claim was brought by Dana Frost, who is the sister of Kyle Frost.",
        Says("family_of", "Dana Frost", "Kyle Frost", "asserted", ANY),
    ),
    row(
        "Walter Hahn was jailed for bribing Peter Nagel, a charge he always denied.",
        Says("paid", "Walter Hahn", "Peter Nagel", "asserted", ANY),
    ),
    row(
        "Rumoured to be ill for months, Ole Brandt met President Lucie Morel in Geneva on Monday.",
        Says("met", "Ole Brandt", "Lucie Morel", "asserted", ANY),
    ),
    row(
        "Elisa Prado, who once failed to win a seat, joined the Liberal Front in 2010.",
        Says("member_of", "Elisa Prado", "Liberal Front", "asserted", ANY),
    ),
    row(
        "Although some doubted his fitness, Adam Kern succeeded Jakob Frei at Jura Watches.",
        Says("succeeded", "Adam Kern", "Jakob Frei", "asserted", ANY),
    ),
    row(
        "The court did not believe him and convicted Ralf Moser of killing Tina Hartl.",
        Says("killed", "Ralf Moser", "Tina Hartl", "asserted", ANY),
    ),
    row(
        "When asked whether he would resign, Paul Egede, chairman of Nuuk Fisheries, walked out.",
        Says("role_at", "Paul Egede", "Nuuk Fisheries", "asserted", ANY),
    ),
    row(
        "The Vice Squad raided Club Aurora but found no drugs.",
        Says("raided", "Vice Squad", "Club Aurora", "asserted", ANY),
    ),
    row(
        "Doris Hahn never forgave Emil Hahn, who was her husband until 1999.",
        Says("partner_of", "Doris Hahn", "Emil Hahn", "asserted", ANY),
    ),
    row(
        "Despite denials from the palace, the High Court found that King Otto Farkas had paid Ilona Bede.",
        Says("paid", "Otto Farkas", "Ilona Bede", "asserted", ANY),
    ),
    row(
        "Magda Wolska was born in Lublin and would probably have stayed there but for the war.",
        Says("born_in", "Magda Wolska", "Lublin", "asserted", ANY),
    ),
    row(
        "Lena Rask founded Rask Optics against the advice of her bank, which had feared it would fail.",
        Says("founded", "Lena Rask", "Rask Optics", "asserted", ANY),
    ),
    row(
        "Having been cleared of fraud, Yusuf Kaplan moved to Bonn and married Aylin Demir.",
        Says("partner_of", "Yusuf Kaplan", "Aylin Demir", "asserted", ANY),
    ),
    row(
        "Anna Birk, whose claim was rejected, is the widow of Sven Birk.",
        Says("partner_of", "Anna Birk", "Sven Birk", "asserted", ANY),
    ),
    row(
        "If Maria Cruz has a rival, it is Jose Leon, who leads the Green Union.",
        Says("leads", "Jose Leon", "Green Union", "asserted", ANY),
    ),
    row(
        "The Serious Crime Unit charged Wayne Lott with threatening Abby Shaw.",
        Says("charged", "Serious Crime Unit", "Wayne Lott", "asserted", ANY),
        Says("threatened", "Wayne Lott", "Abby Shaw", "alleged", ANY),
    ),
    row(
        "Gossip never bothered Petra Lang, and she married Viktor Stein in May.",
        Says("partner_of", "Petra Lang", "Viktor Stein", "asserted", ANY),
    ),
    row(
        "No one was surprised when Kurt Adler was appointed head of the Harbour Authority.",
        Says("role_at", "Kurt Adler", "Harbour Authority", "asserted", ANY),
    ),
    row(
        "Max Frey, once suspected of theft, married Lara Kunz in Bern.",
        Says("partner_of", "Max Frey", "Lara Kunz", "asserted", ANY),
    ),
    row(
        "While the rumours swirled, Edith Gray quietly met Premier Hugh Dale.",
        Says("met", "Edith Gray", "Hugh Dale", "asserted", ANY),
    ),
    row(
        "A jury convicted Neil Booth, who had denied everything, of kidnapping Tara Finn.",
        Says("kidnapped", "Neil Booth", "Tara Finn", "asserted", ANY),
    ),
    row(
        "Gus Lindh, accused of fraud in 2005 but never tried, founded Lindh Shipping.",
        Says("founded", "Gus Lindh", "Lindh Shipping", "asserted", ANY),
    ),
    row(
        "She could hardly believe it when Rita Sommer succeeded Hans Winter at Elbe Radio.",
        Says("succeeded", "Rita Sommer", "Hans Winter", "asserted", ANY),
    ),
    row(
        "Jan Visser was born in Delft and might have become a painter.",
        Says("born_in", "Jan Visser", "Delft", "asserted", ANY),
    ),
    row(
        "Whatever the truth of the claim, Dora Pinter works for Pest Trams.",
        Says("works_for", "Dora Pinter", "Pest Trams", "asserted", ANY),
    ),
    row(
        "By the time the Federal Police arrested Saul Weiss, he had denied the charges twice.",
        Says("arrested", "Federal Police", "Saul Weiss", "asserted", ANY),
    ),
]


@pytest.mark.parametrize("told", table(ALLEGED, DENIED, NEGATED, HYPOTHETICAL, ASSERTED))
def test_stances(told: Row, extractor: Extractor) -> None:
    assert faults(told, extract(extractor, told.text)) == []
