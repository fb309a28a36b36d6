"""What role nouns state: each row is a sentence and all that its role nouns say, nothing less and nothing more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from told import extract

from graphcase.extract import Extractor
from graphcase.model import Findings

Row = tuple[str, ...]
"""A sentence, and what it states as `_read` writes it: "A relation B: role, former, status"."""

POSTS: list[Row] = [
    (
        "Pamir Bank's director Rosa Delgado was arrested in Lleida on Monday.",
        "Rosa Delgado role_at Pamir Bank: director",
    ),
    ("Pamir Bank director Rosa Delgado was arrested in Lleida on Monday.", "Rosa Delgado role_at Pamir Bank: director"),
    (
        "The director of Pamir Bank, Rosa Delgado, was arrested in Lleida on Monday.",
        "Rosa Delgado role_at Pamir Bank: director",
    ),
    ("Rosa Delgado, who was director of Pamir Bank, has moved to Lima.", "Rosa Delgado role_at Pamir Bank: director"),
    (
        "Rosa Delgado, who has been director of Pamir Bank since 2014, lives in Lima.",
        "Rosa Delgado role_at Pamir Bank: director",
    ),
    ("Pamir Bank fired its chairman, Tomas Kovar, on Monday.", "Tomas Kovar role_at Pamir Bank: chairman"),
    (
        "Pamir Bank lost millions. Its chairman, Tomas Kovar, resigned on Monday.",
        "Tomas Kovar role_at Pamir Bank: chairman",
    ),
    (
        "Pamir Bank lost millions. Tomas Kovar, its chairman, resigned on Monday.",
        "Tomas Kovar role_at Pamir Bank: chairman",
    ),
    ("Police raided the Ebro Fund, whose founder, Olga Brandt, fled to Lima.", "Olga Brandt founded Ebro Fund"),
    ("Tomas Kovar was named head of the Ebro Fund on Monday.", "Tomas Kovar role_at Ebro Fund: head"),
    ("Tomas Kovar was elected president of the Ebro Fund in 2015.", "Tomas Kovar role_at Ebro Fund: president"),
    ("Tomas Kovar was appointed as director of the Ebro Fund.", "Tomas Kovar role_at Ebro Fund: director"),
    ("Tomas Kovar was sworn in as mayor of Lleida on Monday.", "Tomas Kovar role_at Lleida: mayor"),
    (
        "Tomas Kovar was promoted to head of research at the Ebro Fund.",
        "Tomas Kovar role_at Ebro Fund: head of research",
    ),
    ("As head of the Ebro Fund, Tomas Kovar bought the house.", "Tomas Kovar role_at Ebro Fund: head"),
    ("Tomas Kovar, a spokesman for the Ebro Fund, declined to comment.", "Tomas Kovar role_at Ebro Fund: spokesman"),
    (
        "Police raided the Red Falcons. The gang's leader, Jan Novak, fled to Lima.",
        "Jan Novak leads Red Falcons: leader",
    ),
    (
        "Members of the Red Falcons including Jan Novak and Tomas Kovar fled to Lima.",
        "Jan Novak member_of Red Falcons",
        "Tomas Kovar member_of Red Falcons",
    ),
    ("Jan Novak, a shareholder in Ebro Foods, fled to Lima.", "Jan Novak owns Ebro Foods"),
    (
        "Jan Novak, owner of Ebro Foods and co-founder of the Ebro Fund, fled to Lima.",
        "Jan Novak founded Ebro Fund",
        "Jan Novak owns Ebro Foods",
    ),
    ("Jan Novak, an employee of Ebro Foods, fled to Lima.", "Jan Novak works_for Ebro Foods: employee"),
    ("Eva Marek, a student at Lleida University, fled to Lima.", "Eva Marek studied_at Lleida University"),
    ("Pamir Bank's embattled chief executive, Eva Marek, denied it.", "Eva Marek role_at Pamir Bank: chief executive"),
    ("Jan Novak, a member of the Green Party, was charged.", "Jan Novak member_of Green Party"),
    ("Jan Novak, a Green Party member, was charged.", "Jan Novak member_of Green Party"),
    ("Green Party leader Jan Novak was charged.", "Jan Novak leads Green Party: leader"),
    ("The Green Party's leader, Jan Novak, was charged.", "Jan Novak leads Green Party: leader"),
    ("Police arrested three members of the Red Falcons, among them Petr Kovar.", "Petr Kovar member_of Red Falcons"),
    ("Jan Novak was one of the founders of Pamir Bank.", "Jan Novak founded Pamir Bank"),
    ("Jan Novak is among the founders of Pamir Bank.", "Jan Novak founded Pamir Bank"),
    ("Pamir Bank was founded by Jan Novak, its first director.", "Jan Novak role_at Pamir Bank: director"),
    ("Eva Marek's appointment as director of Pamir Bank surprised Lleida.", "Eva Marek role_at Pamir Bank: director"),
    ("During her years as director of Pamir Bank, Eva Marek bought a house.", "Eva Marek role_at Pamir Bank: director"),
    ("Eva Marek has worked as a nurse at Lleida Hospital.", "Eva Marek role_at Lleida Hospital: nurse"),
    ("The board of Pamir Bank elected Jan Novak as its chairman.", "Jan Novak role_at Pamir Bank: chairman"),
    ("Pamir Bank, of which Jan Novak is the chairman, lent the money.", "Jan Novak role_at Pamir Bank: chairman"),
    ("Jan Novak, 41, director of Pamir Bank, was charged.", "Jan Novak role_at Pamir Bank: director"),
    ("Jan Novak, 41, a banker from Lleida, was charged.", "Jan Novak lives_in Lleida"),
    ("The Peruvian interior minister, Jan Novak, resigned.", "Jan Novak role_at Peruvian: interior minister"),
    ("Lleida mayor Jan Novak resigned.", "Jan Novak role_at Lleida: mayor"),
    ("Jan Novak, the mayor of Lleida, Spain, resigned.", "Jan Novak role_at Lleida: mayor"),
    (
        "Jan Novak, a professor of law at Lleida University, said so.",
        "Jan Novak role_at Lleida University: professor of law",
    ),
    (
        "Jan Novak, vice president of marketing at Pamir Bank, said so.",
        "Jan Novak role_at Pamir Bank: vice president of marketing",
    ),
    ("Jan Novak's driver, Petr Kovar, was charged.", "Petr Kovar works_for Jan Novak: driver"),
    ("Jan Novak's boss, Petr Kovar, was charged.", "Jan Novak works_for Petr Kovar"),
    (
        "The mayor's aide Petr Kovar was charged. Jan Novak, the mayor of Lleida, was not.",
        "Jan Novak role_at Lleida: mayor",
        "Petr Kovar works_for Jan Novak: aide",
    ),
    (
        "Guests included Jan Novak, the mayor of Lleida, Petr Kovar, a lawyer, and Eva Marek.",
        "Jan Novak role_at Lleida: mayor",
    ),
    ("Professor Jan Novak of Lleida University said so.", "Jan Novak role_at Lleida University: Professor"),
    ("Brazil coach Jan Novak spoke.", "Jan Novak role_at Brazil: coach"),
    ("Jan Novak, mayor, and Eva Marek, director of Pamir Bank, met.", "Eva Marek role_at Pamir Bank: director"),
    ("Eva Marek replaced the director of Pamir Bank, Jan Novak.", "Jan Novak role_at Pamir Bank: director"),
    ("Jan Novak said the director of Pamir Bank was Eva Marek.", "Eva Marek role_at Pamir Bank: director"),
    (
        "The bank's owner, Pamir Holdings, denied it. Ebro Foods, the owner of Pamir Bank, denied it.",
        "Ebro Foods owns Pamir Bank",
    ),
    ("Jan Novak holds the post of director of Pamir Bank.", "Jan Novak role_at Pamir Bank: director"),
    ("Jan Novak, director of Pamir Bank, and Eva Marek met the mayor.", "Jan Novak role_at Pamir Bank: director"),
    (
        "Police said Jan Novak was a member of the Red Falcons and that Eva Marek was not.",
        "Jan Novak member_of Red Falcons",
    ),
    ("Jan Novak, who was once a driver for Petr Kovar, fled.", "Jan Novak works_for Petr Kovar: driver"),
    (
        "Jan Novak and Petr Kovar, both directors of Pamir Bank, fled.",
        "Jan Novak role_at Pamir Bank: director",
        "Petr Kovar role_at Pamir Bank: director",
    ),
    ("The head of Pamir Bank's legal department, Jan Novak, fled.", "Jan Novak role_at Pamir Bank: head"),
    (
        "Jan Novak, head of the legal department at Pamir Bank, fled.",
        "Jan Novak role_at Pamir Bank: head of the legal department",
    ),
    ("Jan Novak, a Pamir Bank director, fled.", "Jan Novak role_at Pamir Bank: director"),
    ("Jan Novak, one of the directors of Pamir Bank, fled.", "Jan Novak role_at Pamir Bank: director"),
    (
        "Two directors of Pamir Bank, Jan Novak and Petr Kovar, fled.",
        "Jan Novak role_at Pamir Bank: director",
        "Petr Kovar role_at Pamir Bank: director",
    ),
    ("Jan Novak, a director at Pamir Bank in Lleida, fled.", "Jan Novak role_at Pamir Bank: director"),
    (
        "Jan Novak, a director of Pamir Bank and of Ebro Foods, fled.",
        "Jan Novak role_at Ebro Foods: director",
        "Jan Novak role_at Pamir Bank: director",
    ),
    (
        "Jan Novak, a director of Pamir Bank, Ebro Foods and the Ebro Fund, fled.",
        "Jan Novak role_at Ebro Foods: director",
        "Jan Novak role_at Ebro Fund: director",
        "Jan Novak role_at Pamir Bank: director",
    ),
    (
        "Jan Novak, the French ambassador to Peru, fled.",
        "Jan Novak role_at French: ambassador",
        "Jan Novak role_at Peru: ambassador",
    ),
    ("Peru's president, Jan Novak, fled.", "Jan Novak role_at Peru: president"),
    ("The president of Peru's Congress, Jan Novak, fled.", "Jan Novak role_at Congress: president"),
    ("The head of the Peruvian police, General Jan Novak, fled.", "Jan Novak role_at Peruvian: head"),
    (
        "Anna Berg, the co-ordinating prosecutor for the Lleida Tax Office, said so.",
        "Anna Berg role_at Lleida Tax Office: co-ordinating prosecutor",
    ),
    ("Jan Novak was the right-hand man within the Red Falcons.", "Jan Novak member_of Red Falcons"),
    (
        "Jan Novak, chief financial officer of Pamir Bank since 2014, fled.",
        "Jan Novak role_at Pamir Bank: chief financial officer",
    ),
    (
        "Pamir Bank's directors include Jan Novak and Petr Kovar.",
        "Jan Novak role_at Pamir Bank: director",
        "Petr Kovar role_at Pamir Bank: director",
    ),
    (
        "The founder and owner of Pamir Bank, Jan Novak, fled.",
        "Jan Novak founded Pamir Bank",
        "Jan Novak owns Pamir Bank",
    ),
    ("Jan Novak, founder and owner of Pamir Bank, fled.", "Jan Novak founded Pamir Bank", "Jan Novak owns Pamir Bank"),
    ("A Pamir Bank spokeswoman, Eva Marek, said so.", "Eva Marek role_at Pamir Bank: spokeswoman"),
    ("Eva Marek, spokeswoman of the Lleida Police, said so.", "Eva Marek role_at Lleida Police: spokeswoman"),
    ('"We know nothing," said Eva Marek, a spokeswoman for Pamir Bank.', "Eva Marek role_at Pamir Bank: spokeswoman"),
    ('"We know nothing," Pamir Bank spokeswoman Eva Marek said.', "Eva Marek role_at Pamir Bank: spokeswoman"),
    ("Jan Novak, a graduate of Lleida University, runs Pamir Bank.", "Jan Novak studied_at Lleida University"),
    ("Jan Novak was a student at Lleida University.", "Jan Novak studied_at Lleida University"),
    ("Jan Novak became a member of the Green Party in 1998.", "Jan Novak member_of Green Party"),
    ("Jan Novak worked as an accountant for Petr Kovar.", "Jan Novak works_for Petr Kovar: accountant"),
    ("Jan Novak, the accountant of Petr Kovar, fled.", "Jan Novak works_for Petr Kovar: accountant"),
    ("Petr Kovar's accountant Jan Novak fled.", "Jan Novak works_for Petr Kovar: accountant"),
    ("Petr Kovar was sworn in as president of Peru in July.", "Petr Kovar role_at Peru: president"),
    ("Peru's new president, Petr Kovar, was sworn in.", "Petr Kovar role_at Peru: president"),
    ("Petr Kovar, Peru's minister of finance, resigned.", "Petr Kovar role_at Peru: minister of finance"),
    ("The finance minister of Peru, Petr Kovar, resigned.", "Petr Kovar role_at Peru: finance minister"),
    ("Peruvian Finance Minister Petr Kovar resigned.", "Petr Kovar role_at Peruvian: Finance Minister"),
    ("Petr Kovar, a Peruvian citizen, fled.", "Petr Kovar citizen_of Peruvian"),
    ("Petr Kovar, a resident of Lleida, fled.", "Petr Kovar lives_in Lleida"),
    ("Petr Kovar, a Czech businessman, fled.", "Petr Kovar citizen_of Czech"),
    ("The Red Falcons' boss, Petr Kovar, fled.", "Petr Kovar leads Red Falcons: boss"),
    ("Petr Kovar's predecessor, Jan Novak, fled.", "Petr Kovar succeeded Jan Novak"),
    ("Jan Novak, a partner at Ruiz Legal, fled.", "Jan Novak role_at Ruiz Legal: partner"),
    ("Ebro Foods sued Nortek Bank, whose founder, Olga Brandt, was in Lima.", "Olga Brandt founded Nortek Bank"),
    ("Eva Marek, a nurse at Lleida Hospital, wrote the letter.", "Eva Marek role_at Lleida Hospital: nurse"),
    ("The teachers of Lleida College thanked its rector, Jan Novak.", "Jan Novak role_at Lleida College: rector"),
    ("Jan Novak, head of sales at Pamir Bank, resigned.", "Jan Novak role_at Pamir Bank: head of sales"),
    (
        "Petr Kovar founded Ebro Foods in 1990. Eva Marek, now its chairwoman, followed him to Lleida.",
        "Eva Marek role_at Ebro Foods: chairwoman",
    ),
    ("Ebro Foods praised Ana Kovar, its secretary-general.", "Ana Kovar role_at Ebro Foods: secretary-general"),
    ("Ebro Foods met Pamir Bank and its chairman, Jan Novak.", "Jan Novak role_at Pamir Bank: chairman"),
    ("The ministry sued Pamir Bank and its chairman, Jan Novak.", "Jan Novak role_at Pamir Bank: chairman"),
    ("Would Pamir Bank dismiss Jan Novak as its director?", "Jan Novak role_at Pamir Bank: director"),
    ("Pamir Bank denied that it would dismiss Jan Novak as its director.", "Jan Novak role_at Pamir Bank: director"),
    ("Pamir Bank will not dismiss Jan Novak as director of the bank.", "Jan Novak role_at Pamir Bank: director"),
    ("Eva Marek has not resigned as director of Pamir Bank.", "Eva Marek role_at Pamir Bank: director"),
    ("Eva Marek may resign as director of Pamir Bank.", "Eva Marek role_at Pamir Bank: director"),
    ("Jan Novak was the 31st president of Peru.", "Jan Novak role_at Peru: president"),
    ("Jan Novak, a former Czech footballer, fled.", "Jan Novak citizen_of Czech"),
    ("Jan Novak, commander-in-chief of the Pamir Army, fled.", "Jan Novak role_at Pamir Army: commander-in-chief"),
    (
        "Guests were Jan Novak, author; Petr Kovar, director of Pamir Bank; and Eva Marek.",
        "Petr Kovar role_at Pamir Bank: director",
    ),
    ("Jan Novak, a member of the board of Pamir Bank, fled.", "Jan Novak member_of Pamir Bank"),
    ("Jan Novak, a board member of Pamir Bank, fled.", "Jan Novak role_at Pamir Bank: board member"),
    ("Jan Novak, a supporter of the Green Party, fled.", "Jan Novak member_of Green Party"),
    ("Jan Novak was introduced to the director of Pamir Bank, Petr Kovar.", "Petr Kovar role_at Pamir Bank: director"),
    ("Jan Novak is an Argentine born, Chilean naturalized footballer.", "Jan Novak citizen_of Chilean"),
    ("Jan Novak, king of Scotland, fled.", "Jan Novak role_at Scotland: king"),
    ("Jan Novak became king of Scotland in 1306.", "Jan Novak role_at Scotland: king"),
    ("Jan Novak, captain of Lleida United, fled.", "Jan Novak role_at Lleida United: captain"),
    ("Jan Novak is the captain of Lleida United.", "Jan Novak role_at Lleida United: captain"),
    ("Jan Novak, bassist of the Pamir Trio, fled.", "Jan Novak role_at Pamir Trio: bassist"),
    ("The queen of Denmark, Anna, fled.", "Anna role_at Denmark: queen"),
    ("Jan Novak played for Lleida as a member of the Pamir Trio.", "Jan Novak member_of Pamir Trio"),
    ("A resident of Lleida, Jan Novak attended Lleida University.", "Jan Novak lives_in Lleida"),
    ("Director of Pamir Bank since 2014, Jan Novak owns a mill.", "Jan Novak role_at Pamir Bank: Director"),
]
"""Posts, members, owners, founders, students: where the other side is a body or a place."""

PEOPLE: list[Row] = [
    ("Rosa Delgado and her brother Marc were arrested.", "Marc family_of Rosa Delgado: sibling"),
    ("Rosa Delgado hired her lawyer, Nina Castell, in Lima.", "Nina Castell represents Rosa Delgado: lawyer"),
    (
        "Rosa Delgado said nothing. Her lawyer, Nina Castell, spoke for her.",
        "Nina Castell represents Rosa Delgado: lawyer",
    ),
    ("Tomas Kovar and his wife Ana Kovar own the Ebro Fund.", "Ana Kovar partner_of Tomas Kovar"),
    ("Brothers Tomas and Jan Kovar were arrested in Lima.", "Tomas family_of Jan Kovar: sibling"),
    (
        "Tomas Kovar, son of Jan Kovar and Eva Novak, was born in Lima.",
        "Tomas Kovar family_of Eva Novak: child",
        "Tomas Kovar family_of Jan Kovar: child",
    ),
    (
        "Tomas Kovar is the mayor of Lleida. The mayor's wife, Eva Novak, denied it.",
        "Eva Novak partner_of Tomas Kovar",
        "Tomas Kovar role_at Lleida: mayor",
    ),
    (
        "Nina Castell, a lawyer for Tomas Kovar, Jan Novak and Eva Marek, said they were innocent.",
        "Nina Castell represents Eva Marek: lawyer",
        "Nina Castell represents Jan Novak: lawyer",
        "Nina Castell represents Tomas Kovar: lawyer",
    ),
    ("Jan Novak, one of Tomas Kovar's accomplices, fled to Lima.", "Jan Novak associate_of Tomas Kovar"),
    ("One of Tomas Kovar's accomplices, Jan Novak, fled to Lima.", "Jan Novak associate_of Tomas Kovar"),
    ("Jan Novak, a classmate of Tomas Kovar, fled to Lima.", "Jan Novak associate_of Tomas Kovar"),
    ("Jan Novak was a business partner of Tomas Kovar.", "Jan Novak associate_of Tomas Kovar"),
    ("Jan Novak, a front man for Tomas Kovar, fled to Lima.", "Jan Novak associate_of Tomas Kovar"),
    ("The lawyer for Jan Novak, Eva Marek, said he was innocent.", "Eva Marek represents Jan Novak: lawyer"),
    ("Jan Novak's lawyer, Eva Marek, said he was innocent.", "Eva Marek represents Jan Novak: lawyer"),
    ("Eva Marek, Jan Novak's lawyer, said he was innocent.", "Eva Marek represents Jan Novak: lawyer"),
    ("Eva Marek said that her client, Jan Novak, was innocent.", "Eva Marek represents Jan Novak"),
    ("Jan Novak, the nephew of Petr Kovar, was charged.", "Jan Novak family_of Petr Kovar: nephew"),
    ("Jan Novak, whose father, Petr Novak, founded Pamir Bank, was charged.", "Petr Novak family_of Jan Novak: parent"),
    ("Jan Novak, whose wife Eva runs Pamir Bank, was charged.", "Eva partner_of Jan Novak"),
    (
        "Jan Novak is the son of Petr Novak, the founder of Pamir Bank.",
        "Jan Novak family_of Petr Novak: child",
        "Petr Novak founded Pamir Bank",
    ),
    (
        "Jan Novak, the son of Pamir Bank founder Petr Novak, was charged.",
        "Jan Novak family_of Petr Novak: child",
        "Petr Novak founded Pamir Bank",
    ),
    ("Jan Novak and Eva Marek are siblings.", "Jan Novak family_of Eva Marek: sibling"),
    ("The sisters Eva and Anna Marek own a house.", "Eva family_of Anna Marek: sibling"),
    ("Jan Novak and his cousin Petr Kovar were charged.", "Petr Kovar family_of Jan Novak: cousin"),
    ("Jan Novak, a longtime friend of Petr Kovar, was charged.", "Jan Novak associate_of Petr Kovar"),
    (
        "Police arrested Jan Novak and two of his accomplices, Petr Kovar and Karel Marek.",
        "Karel Marek associate_of Jan Novak",
        "Petr Kovar associate_of Jan Novak",
    ),
    ("Rosa Delgado, Tomas Kovar's lawyer, said Jan Novak was innocent.", "Rosa Delgado represents Tomas Kovar: lawyer"),
    (
        "Eva Marek's lawyers, Jan Novak and Petr Kovar, said nothing.",
        "Jan Novak represents Eva Marek: lawyer",
        "Petr Kovar represents Eva Marek: lawyer",
    ),
    (
        "Pamir Bank director Jan Novak's brother Petr Kovar was charged.",
        "Jan Novak role_at Pamir Bank: director",
        "Petr Kovar family_of Jan Novak: sibling",
    ),
    (
        "Eva Marek was seen with her husband, the banker Jan Novak, and his brother, Petr Kovar.",
        "Jan Novak partner_of Eva Marek",
        "Petr Kovar family_of Jan Novak: sibling",
    ),
    ("Eva Marek, wife of banker Jan Novak, fled.", "Eva Marek partner_of Jan Novak"),
    ("Jan Novak's wife, Eva, and their children fled.", "Eva partner_of Jan Novak"),
    (
        "Ana Ruiz, the sister of Jan Novak and a director of Pamir Bank, fled.",
        "Ana Ruiz family_of Jan Novak: sibling",
        "Ana Ruiz role_at Pamir Bank: director",
    ),
    (
        "Ana Ruiz, sister of Jan Novak, director of Pamir Bank, fled.",
        "Ana Ruiz family_of Jan Novak: sibling",
        "Jan Novak role_at Pamir Bank: director",
    ),
    ("Jan Novak, brother-in-law of Petr Kovar, fled.", "Jan Novak family_of Petr Kovar: sibling-in-law"),
    ("The brothers-in-law Jan Novak and Petr Kovar fled.", "Jan Novak family_of Petr Kovar: sibling-in-law"),
    ("Pamir Bank's Jan Novak and its lawyer Eva Marek met.", "Eva Marek represents Pamir Bank: lawyer"),
    (
        "The group included Jan Novak, a former head of the Lleida Police, and his partner, Eva Marek.",
        "Eva Marek partner_of Jan Novak",
        "Jan Novak role_at Lleida Police: head, former",
    ),
    (
        "Jan Novak is a cousin of Petr Kovar and a friend of Eva Marek.",
        "Jan Novak associate_of Eva Marek",
        "Jan Novak family_of Petr Kovar: cousin",
    ),
    ("Eva Marek, the daughter of Petr Marek, married Jan Novak.", "Eva Marek family_of Petr Marek: child"),
    ("Eva Marek, Petr Marek's daughter, married Jan Novak.", "Eva Marek family_of Petr Marek: child"),
    ("Eva Marek, the eldest of Petr Marek's daughters, married Jan Novak.", "Eva Marek family_of Petr Marek: child"),
    ("Jan Novak, 52, and his son, Petr, 24, were charged.", "Petr family_of Jan Novak: child"),
    ("Jan Novak fled with his girlfriend, Eva Marek.", "Eva Marek partner_of Jan Novak"),
    ("Jan Novak and Eva Marek, his girlfriend, fled.", "Eva Marek partner_of Jan Novak"),
    ("Pamir Bank hired Jan Novak as its lawyer.", "Jan Novak represents Pamir Bank: lawyer"),
    ("Jan Novak and partner Eva Marek own Pamir Bank.", "Eva Marek partner_of Jan Novak"),
    ("Jan Novak's dance partner, Eva Marek, fled.", "Eva Marek associate_of Jan Novak"),
    ("Jan Novak's business partner, Petr Kovar, fled.", "Petr Kovar associate_of Jan Novak"),
    ("Jan Novak and wife Eva Marek own Pamir Bank.", "Eva Marek partner_of Jan Novak"),
    ("Jan Novak sold the yard; his half-brother Karel, a sailor, kept the boat.", "Karel family_of Jan Novak: sibling"),
    (
        "Eva Marek is mourned by her husband, Petr Kovar, and their sons, Emil and Karel.",
        "Emil family_of Eva Marek: child",
        "Emil family_of Petr Kovar: child",
        "Karel family_of Eva Marek: child",
        "Karel family_of Petr Kovar: child",
        "Petr Kovar partner_of Eva Marek",
    ),
    (
        "Jan Novak was freed on Monday. His partner in the yard, Petr Kovar, was fined.",
        "Petr Kovar associate_of Jan Novak",
    ),
    ("Eva Marek and Petr Kovar, who were classmates in Lleida, met again.", "Eva Marek associate_of Petr Kovar"),
    ("Eva Marek and Anna Marek, cousins from Lleida, own a mill.", "Eva Marek family_of Anna Marek: cousin"),
    (
        "Eva Marek invited her friends Jan Novak and Petr Kovar to Lima.",
        "Jan Novak associate_of Eva Marek",
        "Petr Kovar associate_of Eva Marek",
    ),
    (
        "Jan Novak and Eva Marek sold the mill, and Novak, her ex-husband, left for Lima.",
        "Novak partner_of Eva Marek: former",
    ),
    ("Jan Novak, who knew Petr Kovar, wrote to his sister, Ana.", "Ana family_of Jan Novak: sibling"),
    ("A man robbed Jan Novak and his brother, Petr Kovar.", "Petr Kovar family_of Jan Novak: sibling"),
    ("The mayor thanked Jan Novak and his sister Eva.", "Eva family_of Jan Novak: sibling"),
    ("Eva Marek, Jan Novak's ex-wife, fled.", "Eva Marek partner_of Jan Novak: former"),
    ("Eva Marek buried her late husband, Jan Novak.", "Jan Novak partner_of Eva Marek: former"),
    (
        "Eva Marek and her lawyers, Jan Novak and Petr Kovar, came.",
        "Jan Novak represents Eva Marek: lawyer",
        "Petr Kovar represents Eva Marek: lawyer",
    ),
    ("Jan Novak, who has hired Eva Marek as his lawyer, fled.", "Eva Marek represents Jan Novak: lawyer"),
    (
        "Eva Marek is the lawyer of Jan Novak and Petr Kovar.",
        "Eva Marek represents Jan Novak: lawyer",
        "Eva Marek represents Petr Kovar: lawyer",
    ),
    ('"My brother Anton has forgiven him," wrote Jan Novak.', "Anton family_of Jan Novak: sibling"),
    ('"I trust my lawyer, Eva Marek," said Jan Novak.', "Eva Marek represents Jan Novak: lawyer"),
    ('"I trust my lawyer, Eva Marek," Jan Novak told Petr Kovar.', "Eva Marek represents Jan Novak: lawyer"),
    ('Jan Novak said: "Eva Marek is my cousin."', "Eva Marek family_of Jan Novak: cousin"),
    (
        '"My client, Jan Novak, is innocent," said his lawyer, Eva Marek.',
        "Eva Marek represents Jan Novak",
        "Eva Marek represents Jan Novak: lawyer",
    ),
    ('"My client, Jan Novak, is innocent," said Eva Marek.', "Eva Marek represents Jan Novak"),
    (
        "Jan Novak is the son of the actors Petr Kovar and Eva Marek.",
        "Jan Novak family_of Eva Marek: child",
        "Jan Novak family_of Petr Kovar: child",
    ),
]
"""Kin, couples, friends, lawyers, employers: where the other side is somebody, often behind a pronoun."""

TIMES: list[Row] = [
    (
        "Rosa Delgado, former director of Pamir Bank, was arrested in Lleida on Monday.",
        "Rosa Delgado role_at Pamir Bank: director, former",
    ),
    (
        "Rosa Delgado, director of Pamir Bank and former head of the Ebro Fund, lives in Lima.",
        "Rosa Delgado role_at Ebro Fund: head, former",
        "Rosa Delgado role_at Pamir Bank: director",
    ),
    ("Tomas Kovar was nominated head of the Ebro Fund.", "Tomas Kovar role_at Ebro Fund: head, hypothetical"),
    (
        "The mayor-elect of Lleida, Jan Novak, met his predecessor, Petr Kovar.",
        "Jan Novak role_at Lleida: mayor, hypothetical",
        "Jan Novak succeeded Petr Kovar",
    ),
    (
        "Jan Novak, director designate of Pamir Bank, promised new loans.",
        "Jan Novak role_at Pamir Bank: director, hypothetical",
    ),
    ("Jan Novak, acting head of the Ebro Fund, promised new loans.", "Jan Novak role_at Ebro Fund: head, acting"),
    (
        "Jan Novak, the interim president of Pamir Bank, promised new loans.",
        "Jan Novak role_at Pamir Bank: president, acting",
    ),
    (
        "Eva Marek, the former director and current chairwoman of Pamir Bank, denied it.",
        "Eva Marek role_at Pamir Bank: chairwoman",
        "Eva Marek role_at Pamir Bank: director, former",
    ),
    ("Eva Marek, then director of Pamir Bank, denied it.", "Eva Marek role_at Pamir Bank: director, former"),
    ("Eva Marek, formerly the director of Pamir Bank, denied it.", "Eva Marek role_at Pamir Bank: director, former"),
    ("Former Pamir Bank employee Jan Novak was charged.", "Jan Novak works_for Pamir Bank: employee, former"),
    ("Eva Marek resigned as director of Pamir Bank on Monday.", "Eva Marek role_at Pamir Bank: director, former"),
    ("Eva Marek stepped down as mayor of Lleida in 2012.", "Eva Marek role_at Lleida: mayor, former"),
    ("Eva Marek remained director of Pamir Bank until 2012.", "Eva Marek role_at Pamir Bank: director, former"),
    ("Eva Marek will become director of Pamir Bank in May.", "Eva Marek role_at Pamir Bank: director, hypothetical"),
    (
        "Petr Kovar succeeded Jan Novak as chairman of Pamir Bank.",
        "Jan Novak role_at Pamir Bank: chairman, former",
        "Petr Kovar role_at Pamir Bank: chairman",
    ),
    (
        "Jan Novak was replaced as chairman of Pamir Bank by Petr Kovar.",
        "Jan Novak role_at Pamir Bank: chairman, former",
        "Petr Kovar role_at Pamir Bank: chairman",
    ),
    ("Jan Novak is not the director of Pamir Bank.", "Jan Novak role_at Pamir Bank: director, negated"),
    ("Jan Novak denied being the director of Pamir Bank.", "Jan Novak role_at Pamir Bank: director, denied"),
    (
        "If Jan Novak were director of Pamir Bank, the loan would be safe.",
        "Jan Novak role_at Pamir Bank: director, hypothetical",
    ),
    ("Jan Novak was never a member of the Red Falcons.", "Jan Novak member_of Red Falcons: negated"),
    (
        "Pamir Bank's former director, Jan Novak, and its treasurer, Petr Kovar, fled.",
        "Jan Novak role_at Pamir Bank: director, former",
        "Petr Kovar role_at Pamir Bank: treasurer",
    ),
    (
        "A former employee of Pamir Bank, Jan Novak, told the court so.",
        "Jan Novak works_for Pamir Bank: employee, former",
    ),
    ("Petr Kovar is the alleged leader of the Red Falcons.", "Petr Kovar leads Red Falcons: leader, alleged"),
    ("Petr Kovar, the suspected boss of the Red Falcons, fled.", "Petr Kovar leads Red Falcons: boss, alleged"),
    ("Jan Novak was ousted as chairman of Pamir Bank.", "Jan Novak role_at Pamir Bank: chairman, former"),
    ("Jan Novak was fired as coach of Lleida United.", "Jan Novak role_at Lleida United: coach, former"),
    ("Jan Novak is reputedly the boss of the Red Falcons.", "Jan Novak leads Red Falcons: boss, alleged"),
    (
        "Petr Kovar has replaced Jan Novak as commander of the Pamir Corps.",
        "Jan Novak role_at Pamir Corps: commander, former",
        "Petr Kovar role_at Pamir Corps: commander",
    ),
    (
        "Reporters met Jan Novak, the presumed leader of the Silk Ring, and his deputy, Petr Kovar, in Lima.",
        "Jan Novak leads Silk Ring: leader, alleged",
    ),
    (
        "Eva Marek denied that she had been a member of the Silk Ring or had met its leader, Jan Novak.",
        "Eva Marek member_of Silk Ring: denied",
        "Jan Novak leads Silk Ring: leader, alleged",
    ),
    (
        "One of the guests is the former head of the Pamir Police Service, General Jan Novak.",
        "Jan Novak role_at Pamir Police Service: head, former",
    ),
    ("Jan Novak wants to become director of Pamir Bank.", "Jan Novak role_at Pamir Bank: director, hypothetical"),
    ("Jan Novak hopes to be elected president of Peru.", "Jan Novak role_at Peru: president, hypothetical"),
    ("Jan Novak hopes to be named director of Pamir Bank.", "Jan Novak role_at Pamir Bank: director, hypothetical"),
    (
        "Jan Novak is expected to be named director of Pamir Bank.",
        "Jan Novak role_at Pamir Bank: director, hypothetical",
    ),
    ("Jan Novak was not elected president of Peru.", "Jan Novak role_at Peru: president, negated"),
    ("Jan Novak could be elected president of Peru.", "Jan Novak role_at Peru: president, hypothetical"),
    ("Jan Novak may serve as director of Pamir Bank.", "Jan Novak role_at Pamir Bank: director, hypothetical"),
    ("Allegedly, Jan Novak is the boss of the Red Falcons.", "Jan Novak leads Red Falcons: boss, alleged"),
    ("Police believe that Jan Novak is the owner of Ebro Foods.", "Jan Novak owns Ebro Foods: alleged"),
    ("A former director of Pamir Bank, Jan Novak owns a mill.", "Jan Novak role_at Pamir Bank: director, former"),
]
"""What is over, held for another, yet to come, doubted or denied."""

ALONE: list[Row] = [
    ("Director of Pamir Bank Rosa Delgado was arrested in Lleida on Monday.",),
    ("The mayor's wife, Eva Novak, denied it.",),
    ("Lawyers for Tomas Kovar and Jan Novak said they were innocent.",),
    ("Mayor-elect Jan Novak promised new roads.",),
    ("The bank's chairman, Jan Novak, met Ebro Foods.",),
    ("Her client, Jan Novak, is innocent, said Eva Marek.",),
    ("Her resignation as director of Pamir Bank surprised Lleida. Eva Marek said nothing.",),
    ("Interior minister Jan Novak resigned.",),
    ("Jan Novak studied at Lleida University with Petr Kovar, a classmate.",),
    ("Rosa Delgado met the director of Pamir Bank and Jan Novak.",),
    ("The director of Pamir Bank accused Jan Novak of theft.",),
    ("The director told Jan Novak that Pamir Bank was closed.",),
    ("The mayor of Lleida and Jan Novak met in May.",),
    ("Jan Novak and the director of Pamir Bank met in May.",),
    ("Jan Novak, Eva Marek and the director of Pamir Bank met in May.",),
    ("Police arrested the brother of Jan Novak, Petr Kovar said.",),
    ("According to Jan Novak, the director of Pamir Bank left in May.",),
    ("Jan Novak, the father of two, was charged.",),
    ("The wife of the director of Pamir Bank, Eva Marek, was charged.",),
    ("Former president Jan Novak spoke.",),
    ("A member of Jan Novak's family, Eva Marek, was charged.",),
    ("Eva Marek, a former student of Jan Novak, was charged.",),
    ("Jan Novak was offered the post of director of Pamir Bank.",),
    ("Jan Novak told his lawyer that Eva Marek owed him money.",),
    ("Jan Novak told the lawyer Eva Marek that he owned Pamir Bank.",),
    ("The board praised Ana Kovar, its secretary-general.",),
    ("Ebro Foods and Pamir Bank fired their lawyer, Eva Marek.",),
    ("Jan Novak, the Green Party candidate for mayor of Lleida, fled.",),
    ("Jan Novak, candidate for president of Peru, fled.",),
    ("Jan Novak ran for president of Peru.",),
    ("Pamir Bank is looking for a new director after Jan Novak left.",),
    ("Her lawyers said Eva Marek would come.",),
    ("Jan Novak, defended by the lawyer Eva Marek, fled.",),
    ("Jan Novak was defended by Eva Marek, a lawyer.",),
    ('"Our lawyer, Eva Marek, was there," said Jan Novak.',),
    ("My brother Anton was there.",),
    ("The Argentine-born lawyer Jan Novak fled.",),
    ("Jan Novak's Pamir Bank fled.",),
    ("Former president Jan Novak's government fell.",),
    ("Jan Novak, heir of the founder of Pamir Bank, fled.",),
    ("Jan Novak, the band's bassist, fled.",),
    ("According to the director in charge, Petr Kovar fled.",),
    ("Jan Novak posed as a director of Pamir Bank.",),
    ("The director of Pamir Bank, Jan Novak said, owns a mill.",),
    ("Jan Novak was seen as the leader of the Red Falcons.",),
    ("Jan Novak saw Petr Kovar as the leader of the Red Falcons.",),
]
"""What holds a role noun and says nothing of those named beside it."""


@pytest.mark.parametrize("row", [*POSTS, *PEOPLE, *TIMES, *ALONE], ids=lambda row: row[0][:70])
def test_roles(row: Row, extractor: Extractor) -> None:
    text, *stated = row
    assert sorted(_read(extract(extractor, text))) == sorted(stated)


def _read(found: Findings) -> Iterator[str]:
    for claim in found.claims:
        if claim.rule.startswith("role:"):
            told = [claim.role, "former" * claim.former, "acting" * claim.acting, claim.status.replace("asserted", "")]
            ends = f"{_name(claim.source, found)} {claim.relation} {_name(claim.target, found)}"
            yield ": ".join(filter(None, [ends, ", ".join(filter(None, told))]))


def _name(mention: int, found: Findings) -> str:
    """The name that a mention stands for within its article."""
    first = {link.mention: link.antecedent for link in found.links}
    while found.mentions[mention].form != "name" and mention in first:
        mention = first[mention]
    return found.mentions[mention].text
