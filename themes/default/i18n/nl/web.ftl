# Woorden van de website.
skip-link = Naar de inhoud
menu = Menu
comma = ,
colon = :
table = Tabel
footnote = Voetnoot
footnotes = Voetnoten
footnote-back = Terug naar de tekst
updated = Bijgewerkt op { $date }
published-by = Een uitgave van
machine-note = Deze pagina is vertaald door een computer en nog niet nagekeken. Er kunnen fouten in staan.
safety-note = Is er nu gevaar? Bel 112. Wil je niet dat iemand ziet dat je dit las? Wis dan de geschiedenis van je browser.
on-this-page = Op deze pagina
download-pdf = Download als PDF
pdf-facts = { $pages ->
    [one] PDF, { $paper }, 1 pagina, { $size } kB
   *[other] PDF, { $paper }, { $pages } pagina’s, { $size } kB
}
count-persons = { $count ->
    [one] 1 { $term }
   *[other] { $count } { $terms }
}

nav-main = Hoofdmenu
nav-languages = Taal kiezen
nav-crumbs = Kruimelpad
nav-footer = Over deze site
nav-home = Home
nav-regions = Regio’s
nav-persons = { $Terms }
nav-roles = Wat ze doen
nav-topics = Onderwerpen
nav-infosheets = Informatiebladen
nav-agenda = Agenda
nav-articles = Nieuws
nav-flyers = Flyers
nav-about = Over ons
nav-privacy = Privacy
nav-accessibility = Toegankelijkheid

choose-language = Welke taal zoek je?
home-regions = Zoek in je regio
home-roles = Wat doet een { $term }?
home-infosheets = Goed om te weten
home-agenda = Binnenkort
home-articles = Nieuws en verhalen
figures-title = In cijfers

regions-lead = Kies de plek waar je iemand zoekt. Je ziet er wie je kunt vragen en wie de coördinator is.
region-languages = Hier spreken we
region-persons = Wie kun je vragen in { $region }?
region-about = Over { $region }
region-children = Binnen deze regio
region-flyers = Flyers om te delen
region-infosheets = Voordat je begint
region-no-persons = Hier staat nog niemand met naam. De coördinator weet wie er wel kan helpen.
region-description = { $Terms } in { $region }: welke talen ze spreken, wat ze doen en hoe je ze bereikt.
flyer-title = Flyer { $region }

persons-lead = { $Terms } die met hun naam op deze site willen staan, op taal.
persons-other = Overige { $terms }
persons-none = Er staat nog niemand met naam op deze site. Vraag het de coördinator van je regio.
person-description = { $name }: talen, rollen en hoe je contact opneemt.
person-ask = Vraag naar { $name }
person-reach = Zo bereik je { $name }
contact-form = Naar het contactformulier
speaks = Spreekt
engagement-since = { $kind }, sinds { $date }
sensitive-origin = Afkomst
sensitive-community = Gemeenschap
sensitive-religion = Geloof
sensitive-position = Positie
sensitive-status = Verblijf

roles-lead = Een { $term } kan vier dingen doen. Dit mag je verwachten, en dit niet.
role-persons = { $Terms } met de rol { $role }
topics-lead = Waar je met een { $term } over kunt praten.
topic-persons = { $Terms } die hierover kunnen praten
related-infosheets = Informatiebladen hierbij

infosheets-lead = Korte bladen om te lezen, te delen en te printen.
reading-level = Leesniveau { $level }
sheet-audience = Voor wie
sheet-level = Leesniveau
sheet-downloads = Meer lezen
amounts-title = Bedragen
amount-for = Waarvoor
amount-value = Bedrag
amount-valid = Geldig
amount-expired = Verlopen
valid-between = van { $from } tot en met { $until }
valid-from = vanaf { $from }
valid-until = tot en met { $until }

agenda-lead = Trainingen en bijeenkomsten.
agenda-upcoming = Binnenkort
agenda-regular = Op vaste momenten
agenda-past = Geweest
agenda-none = Er staat nu niets in de agenda.
agenda-cancelled = Gaat niet door
agenda-moved = Stond eerst gepland op { $date }
agenda-next-day = tot de volgende dag
agenda-each-day = elke dag
agenda-was = geweest
agenda-questions = Vragen?
calendar-cancelled = Gaat niet door: { $title }
kind-training = Training
kind-event = Bijeenkomst
kind-handbook = Handboek
training-sessions = De dagen
save-contact = Zet in mijn contacten (.vcf)
training-calendar = Zet in je agenda
training-calendar-facts = Bestand voor je agenda (.ics), alle dagen
training-cost = Kosten
training-seats = Plaatsen
training-certificate = Certificaat
training-follow-up = Daarna
training-signup = Aanmelden of vragen
training-over = Deze training is geweest.
training-cancelled = Deze training gaat niet door.
event-next = Eerstvolgende keer
event-last = Vorige keer
event-over = Deze bijeenkomst is geweest.
event-cancelled = Deze bijeenkomst gaat niet door.
event-recurrence = Wanneer
event-place = Waar
event-hosts = Wie ontvangt je

articles-lead = Nieuws, persberichten en verhalen van { $terms } zelf.
articles-all = Alle berichten
articles-none = Er zijn nog geen berichten.
articles-others = Meer nieuws
press-contact = Contact voor de pers
handbook-contents = Inhoud
handbook-colophon = Colofon
flyers-lead = Per regio een flyer om te printen, op te hangen of door te sturen. In elke taal.
flyers-all = Flyers per regio
flyers-none = Er zijn nog geen flyers.

about-lead = Wie er achter deze site zitten.
about-contacts = Coördinatoren en aanspreekpunten
about-network = Wie doen er mee
organisation-network = Netwerk
organisation-municipality = Gemeente
organisation-health-service = Gezondheidsdienst
organisation-welfare = Welzijnsorganisatie
organisation-ngo = Vrijwilligersorganisatie
organisation-education = Onderwijs
organisation-other = Organisatie
organisation-role-client = opdrachtgever
organisation-role-host = werkgever van de coördinator
organisation-role-funder = financier
organisation-role-partner = partner

not-found-title = Deze pagina is er niet (meer)
not-found-lead = Misschien is het adres verkeerd getypt, of wilde iemand hier niet meer genoemd worden. Hier kun je verder:

privacy-lead = Wat we over { $terms } laten zien, waarom, en hoe zij dat kunnen stoppen.
privacy-short-title = In het kort
privacy-short = Van { $terms } staat hier alleen wie daar toestemming voor gaf, en alleen wat die toestemming toelaat.
privacy-controller-title = Wie verantwoordelijk is
privacy-controller = { $organisation } is verantwoordelijk voor de gegevens op deze site.
privacy-purpose-title = Waarom we gegevens laten zien
privacy-what = Van een { $term } kan hier bijvoorbeeld staan: naam, foto, talen, rollen, onderwerpen, regio en een manier om contact op te nemen. Alleen wat in de toestemming staat, is te zien. Afkomst, geloof en verblijfsstatus staan er alleen als daar apart toestemming voor is.
privacy-basis-title = Op welke grond
privacy-retention = Is een toestemming voorbij of ingetrokken? Dan staan de gegevens niet meer in de volgende versie van deze site.
privacy-withdraw-title = Toestemming intrekken
privacy-withdraw = Ben je { $term } en wil je niet meer op de site of op de flyers staan? Laat het ons weten. Je hoeft geen reden te geven.
privacy-withdraw-paper = Je gegevens staan dan niet meer in de volgende versie van deze site. Papier dat al is uitgedeeld, is niet terug te halen.
privacy-rights-title = Jouw rechten
privacy-rights = Je mag je gegevens inzien, laten verbeteren, laten wissen en meenemen. Je mag ook vragen om ze minder te gebruiken.
privacy-complaint = Je mag ook een klacht indienen bij wie toezicht houdt op het gebruik van persoonsgegevens:
privacy-visitors-title = Als je deze site bezoekt
privacy-search = We vragen zoekmachines om de pagina’s van personen niet op te nemen.

accessibility-lead = Hier lees je hoe toegankelijk deze site is, voor zover dat is opgeschreven.
accessibility-scope = Deze verklaring gaat over { $url }, een site van { $organisation }.
accessibility-status-title = Hoe het ervoor staat
accessibility-full = Deze site voldoet volledig aan de eisen.
accessibility-partial = Deze site voldoet gedeeltelijk aan de eisen.
accessibility-limits-title = Wat nog niet toegankelijk is
accessibility-limits = Dit is nog niet toegankelijk:
accessibility-preparation-title = Over deze verklaring
accessibility-pdf = De PDF’s op deze site zijn gemaakt volgens PDF/UA-1: met koppen, een leesvolgorde, een taal en beschrijvingen bij beelden.
accessibility-pdf-search = In een PDF die van rechts naar links loopt, lezen Chrome en Edge een naam of adres in andere letters midden in een zin in omgekeerde volgorde voor, en vinden ze die niet. Klinkertekens die je mag weglaten, staan op het papier en niet in de tekst waarin je zoekt. Op de webpagina staat hetzelfde, en daar klopt het.
accessibility-feedback-title = Werkt er iets niet?
accessibility-feedback = Laat het ons weten.
accessibility-enforcement-title = Niet tevreden met ons antwoord?
accessibility-enforcement = Dan kun je een klacht indienen:

# Edities met alleen aantallen.
pool-choose-language = Deze talen spreken onze { $terms }
pool-regions-lead = Kies de plek waar je iemand zoekt. Je ziet er welke talen we er spreken en wie de coördinator is.
pool-numbers = { $Terms } in { $region }, in aantallen
pool-in-role = { $Terms } met de rol { $role }, in aantallen
pool-on-topic = { $Terms } die hierover kunnen praten, in aantallen
pool-everywhere = In het hele netwerk
pool-expect-title = Wat mag je verwachten?
pool-description = { $Terms } in { $region }, in aantallen: welke talen ze spreken, wat ze doen en aan wie je het vraagt.
pool-privacy-lead = Deze site noemt geen enkele { $term }. Hier lees je waarom, en hoe we tellen.
pool-privacy-short = Op deze site staan alleen aantallen. Je vindt hier van { $terms } geen naam, geen foto en geen telefoonnummer.
pool-privacy-what = Per regio staat hier hoeveel { $terms } er zijn, welke talen ze spreken en wat ze doen. Alleen wie daar toestemming voor gaf, telt mee. Kleine aantallen noemen we niet, en ook geen getal waaruit je een klein aantal kunt uitrekenen: anders kun je iemand herkennen. Van coördinatoren staan er werkgegevens, zodat je hen kunt bereiken.
pool-privacy-retention = Is een toestemming voorbij of ingetrokken? Dan telt die persoon niet meer mee in de volgende versie van deze site.
pool-privacy-withdraw = Ben je { $term } en wil je niet meer meetellen? Laat het ons weten. Je hoeft geen reden te geven.
pool-privacy-withdraw-paper = Op papier dat al is uitgedeeld, staan alleen aantallen, geen namen.
pool-privacy-search = Zoekmachines mogen deze site opnemen: er staat niemand op.

# Edities voor collega’s.
internal-liaisons = Contactpersonen voor collega’s
internal-privacy-lead = Wat collega’s hier over { $terms } zien, waarom, en hoe zij dat kunnen stoppen.
internal-privacy-short = Deze site is alleen voor collega’s. Er staat alleen op wat iemand voor collega’s toestond. Zet niets hieruit op internet, stuur het niet door en laat het niet rondslingeren.
internal-privacy-search = Zoekmachines mogen geen enkele pagina van deze site opnemen.

moved-title = Deze pagina is verhuisd
moved-renamed = Je vindt haar nu hier:
moved-succeeded = { $region } is geen regio meer. Daarvoor is er nu:
moved-language = Deze pagina is er niet meer in deze taal. Hier staat ze in een andere taal:
moved-site = Deze website heeft een nieuw adres:
