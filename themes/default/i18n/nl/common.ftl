# Woorden voor de website en voor papier.
route-regions = regios
route-persons = personen
route-roles = rollen
route-topics = onderwerpen
route-infosheets = informatiebladen
route-agenda = agenda
route-articles = nieuws
route-handbooks = handboeken
route-flyers = flyers
route-about = over-ons
route-privacy = privacy
route-accessibility = toegankelijkheid

region-kind-province = provincie
region-kind-health-region = gezondheidsregio
region-kind-municipality = gemeente
region-kind-city = stad
region-kind-neighbourhood = wijk

level-native = moedertaal
level-fluent = vloeiend
level-good = goed
level-basic = een beetje

engagement-volunteer = vrijwilliger
engagement-paid = in loondienst
engagement-freelance = zelfstandig

audience-professional = Voor professionals
audience-resident = Voor bewoners

article-news = Nieuws
article-press = Persbericht
article-portrait = Portret
article-testimonial = Eigen verhaal

label-languages = Talen
label-roles = Rollen
label-topics = Onderwerpen
label-region = Regio
label-regions = Regio’s
label-home = Woont in
label-phone = Telefoon
label-email = E-mail
label-hours = Bereikbaar
label-profession = Beroep
label-organisation = Organisatie
label-availability = Beschikbaar
label-contact = Contact
label-coordinator = Coördinator
label-target-groups = Voor wie
does = Wat doet een { $term } wel?
does-not = Wat doet een { $term } niet?
ask-coordinator = Vraag het de coördinator
agreements-title = Spreek dit eerst samen af
edition-line = Editie { $edition } · { $date }
page-number = Pagina { $page } van { $pages }
qr-words = Scan voor de actuele lijst
portrait-of = Portret van { $name }
without-name = Een { $term }
read-more = Lees verder
internal-note = Intern – niet voor publicatie
number-at-least = { $count } of meer
number-fewer = minder dan { $count }
count-at-least = { $count } of meer { $terms }
count-fewer = minder dan { $count } { $terms }
pool-no-number = Zonder getal: minder dan { $count } personen, of een aantal dat we niet noemen.
pool-fewer-persons = Minder dan { $count } personen, of niet genoemd:
pool-few = Hier zijn minder dan { $count } { $terms }. Daarom zeggen we er niet meer over. De coördinator denkt met je mee en zoekt ook in de buurt.
pool-steps-title = Zo vraag je iemand
pool-step-1 = Vertel de coördinator waar het over gaat, in welke taal, waar en wanneer.
pool-step-2 = De coördinator zoekt iemand die past en vraagt of die wil. Nee zeggen mag altijd.
pool-step-3 = Zegt iemand ja? Dan maken jullie kennis en maken jullie samen afspraken.
liaisons-title = Wie kun je bellen bij instellingen?
liaisons-lead = Alleen voor collega’s. Geef deze gegevens niet door.
