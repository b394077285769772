# Woorden van de website.
skip-link = Naar de inhoud
menu = Menu
comma = ,
colon = :
table = Tabel
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
label-engagement = Werkt als
label-trainings = Opleiding
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
event-next = Eerstvolgende keer
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
privacy-short = Op deze site staat alleen wie daar zelf toestemming voor gaf, en alleen wat zij of hij wilde laten zien.
privacy-controller-title = Wie verantwoordelijk is
privacy-controller = { $organisation } beslist wat er op deze site komt en is verantwoordelijk voor de gegevens. Vragen? Mail ons:
privacy-purpose-title = Waarom we gegevens laten zien
privacy-purpose = We willen dat inwoners en zorgverleners iemand vinden die hun taal spreekt en het vertrouwen van de gemeenschap heeft.
privacy-what = Daarvoor laten we zien: naam, foto, talen, rollen, onderwerpen, regio en een manier om contact op te nemen. Iedere { $term } kiest zelf wat daarvan te zien is. Afkomst, geloof en verblijfsstatus laten we niet zien, tenzij iemand daar apart om vroeg.
privacy-basis-title = Op welke grond
privacy-basis = Toestemming (AVG artikel 6 lid 1 onder a, en waar het nodig is artikel 9 lid 2 onder a). We leggen de toestemming vast op papier, in een taal die de { $term } goed begrijpt.
privacy-retention = Toestemming heeft een einddatum. Na die datum, of als iemand stopt, verdwijnen de gegevens vanzelf bij de eerstvolgende bijwerking van deze site.
privacy-withdraw-title = Toestemming intrekken
privacy-withdraw = Ben je { $term } en wil je niet meer op de site of op de flyers staan? Mail ons. Je hoeft geen reden te geven.
privacy-withdraw-paper = Van de site halen we je gegevens weg. Papier dat al is uitgedeeld, kunnen we niet terughalen. Daarom staat op elke flyer een datum en een code naar de pagina van nu.
privacy-rights-title = Jouw rechten
privacy-rights = Je mag je gegevens inzien, laten verbeteren, laten wissen en meenemen. Je mag ook vragen om ze minder te gebruiken.
privacy-complaint = Komen we er samen niet uit? Dan kun je een klacht indienen bij de privacytoezichthouder van je land. In Nederland is dat de Autoriteit Persoonsgegevens.
privacy-visitors-title = Als je deze site bezoekt
privacy-visitors = Deze site gebruikt geen cookies, meet geen bezoek en laadt niets van andere bedrijven. Er draait geen enkel script.
privacy-search = We vragen zoekmachines om de pagina’s van personen niet op te nemen.

accessibility-lead = Iedereen moet deze site kunnen gebruiken. Hier lees je hoe ver we zijn.
accessibility-commitment-title = Wat we willen
accessibility-commitment = { $organisation } wil dat iedereen deze site kan lezen en gebruiken, zoals de Europese richtlijn 2016/2102 vraagt.
accessibility-scope = Deze verklaring gaat over { $url }.
accessibility-status-title = Hoe het ervoor staat
accessibility-full = Deze site voldoet volledig aan EN 301 549 en WCAG 2.2, niveau A en AA.
accessibility-partial = Deze site voldoet gedeeltelijk aan EN 301 549 en WCAG 2.2, niveau A en AA. Wat nog niet goed is, staat hieronder.
accessibility-limits-title = Wat nog niet toegankelijk is
accessibility-limits = Dit weten we en hier werken we aan:
accessibility-preparation-title = Hoe we dit onderzochten
accessibility-preparation = We hebben de site zelf beoordeeld op { $date }, met automatische controles op elke pagina en met het toetsenbord, op een telefoon en met vergroting.
accessibility-pdf = De PDF’s zijn gemaakt volgens PDF/UA-1: ze hebben koppen, een leesvolgorde, een taal en beschrijvingen bij beelden. Wat in een flyer staat, staat ook op de pagina van de regio.
accessibility-feedback-title = Werkt er iets niet?
accessibility-feedback = Laat het ons weten. Binnen vijf werkdagen hoor je van ons. Heb je een tekst in een andere vorm nodig, dan zorgen we daarvoor.
accessibility-enforcement-title = Niet tevreden met ons antwoord?
accessibility-enforcement = Dan kun je een klacht indienen bij de instantie die in jouw land toeziet op digitale toegankelijkheid. In Nederland kun je terecht bij de Nationale ombudsman en het College voor de Rechten van de Mens.

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
pool-privacy-short = Op deze site staan alleen aantallen. Wie de { $terms } zijn, weet de coördinator. Je vindt hier van hen geen naam, geen foto en geen telefoonnummer.
pool-privacy-what = Daarvoor laten we per regio zien hoeveel { $terms } er zijn, welke talen ze spreken en wat ze doen. Kleine aantallen noemen we niet, en ook geen getal waaruit je een klein aantal kunt uitrekenen: anders kun je iemand herkennen.
pool-privacy-basis = Toestemming (AVG artikel 6 lid 1 onder a). We tellen alleen mee wie daar op papier toestemming voor gaf, in een taal die de { $term } goed begrijpt. Van coördinatoren staan er werkgegevens, zodat je hen kunt bereiken.
pool-privacy-retention = Toestemming heeft een einddatum. Na die datum, of als iemand stopt, tellen we die persoon niet meer mee bij de eerstvolgende bijwerking van deze site.
pool-privacy-withdraw = Ben je { $term } en wil je niet meer meetellen? Mail ons. Je hoeft geen reden te geven.
pool-privacy-withdraw-paper = Op papier dat al is uitgedeeld, staan alleen aantallen, geen namen.
pool-privacy-search = Zoekmachines mogen deze site opnemen: er staat niemand op.

# Edities voor collega’s.
internal-liaisons = Contactpersonen voor collega’s
internal-privacy-lead = Wat collega’s hier over { $terms } zien, waarom, en hoe zij dat kunnen stoppen.
internal-privacy-short = Deze site is alleen voor collega’s. Er staat alleen op wat iemand voor collega’s toestond. Zet niets hieruit op internet, stuur het niet door en laat het niet rondslingeren.
internal-privacy-purpose = We willen dat collega’s snel iemand vinden die de taal spreekt en het vertrouwen van de gemeenschap heeft, en weten wie ze bij een instelling kunnen bellen.
internal-privacy-search = Zoekmachines mogen geen enkele pagina van deze site opnemen.
