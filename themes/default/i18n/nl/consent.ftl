# Woorden van het toestemmingsformulier.
# Zet hier `machine` zolang een computer deze woorden vertaalde en niemand ze nakeek.
consent-translated = human
consent-machine-note = De vertaling is gemaakt door een computer. Is iets niet duidelijk? Vraag het.
consent-kind = Toestemming
consent-title = Wat mogen we van je laten zien?
consent-document = Toestemmingsformulier { $record }
consent-lead = Jij beslist. Je mag ja zeggen, nee zeggen, of ja tegen een deel. Nee zeggen mag geen gevolgen hebben voor je werk als { $term }.

consent-who-title = Wie vraagt dit?
consent-who = { $organisation } maakt { $site }: een website en flyers waarop mensen een { $term } vinden die hun taal spreekt.
consent-controller = { $controller } is verantwoordelijk voor je gegevens.
consent-questions = Heb je vragen? Neem contact op:

consent-person-title = Over wie gaat het?
consent-name = Je naam in ons dossier
consent-shown-name = Zo staat je naam er
consent-shown-none = Je naam staat er niet
consent-file = Nummer van je gegevens
consent-now = Wat je nu goedvindt
consent-now-until = { $channels }: van { $from } tot { $until }
consent-now-open = { $channels }: vanaf { $from }, zonder einddatum

consent-where-title = Waar laten we het zien?
consent-web = Website
consent-web-text = Iedereen ter wereld kan het zien en kopiëren. Halen we het later weg? Dan kunnen kopieën bij anderen blijven.
consent-web-search-no = We vragen zoekmachines, zoals Google, om jouw eigen pagina niet te tonen.
consent-web-search-yes = Zoekmachines, zoals Google, kunnen jouw pagina tonen.
consent-print = Papier
consent-print-text = Flyers en bladen om uit te delen en op te hangen. Papier dat is uitgedeeld, kunnen we niet terughalen.
consent-print-both = De meeste flyers staan ook op de website. Daarop staat alleen wat je bij website én bij papier aankruist.
consent-internal = Collega’s
consent-internal-text = Bedoeld voor mensen die in ons netwerk werken. Het staat niet op de openbare website.
consent-open-data = Open data
consent-open-data-text = Een bestand dat iedereen mag gebruiken, ook bedrijven. Wat zij ermee doen, weten we niet en kunnen we niet stoppen.

consent-what-title = Wat laten we zien?
consent-what = Zet een kruisje bij wat mag. Laat het vakje leeg bij wat niet mag.
consent-asked = Dit vragen wij je.
consent-open = Dit vragen wij niet. Het mag wel.
consent-what-head = Dit laten we zien
consent-box = Vakje om aan te kruisen: { $channel }
consent-box-asked = Vakje om aan te kruisen, dit vragen wij: { $channel }
consent-field-name = Naam
consent-field-photo = Foto
consent-field-quote = Jouw woorden
consent-field-intro = Over jou
consent-field-form = Contactformulier
consent-through = Wie naar je vraagt, komt bij { $name }. Jouw telefoonnummer en e-mailadres laten we niet zien.

consent-sensitive-title = Let op: dit is gevoelig
consent-sensitive = Sommige mensen kunnen dit tegen je gebruiken. Twijfel je? Laat de vakjes dan leeg.
consent-sensitive-reason = Waarom we dit vragen
consent-kept = Dit staat alleen in ons dossier. We laten het nergens zien.

consent-term-title = Hoe lang?
consent-from = Vanaf de dag waarop je tekent, tot:
consent-term = Op die dag stopt je toestemming vanzelf. Willen we daarna verder, dan vragen we het je opnieuw.

consent-rights-title = Je mag altijd stoppen
consent-rights-stop = Je kunt op elk moment stoppen, ook met een deel. Je hoeft niet te zeggen waarom. Zo stop je:
consent-rights-web = { $days ->
    [one] Binnen 1 dag halen we je gegevens van de website.
   *[other] Binnen { $days } dagen halen we je gegevens van de website.
}
consent-rights-web-soon = Na hoeveel dagen zijn je gegevens van de website? Vul in:
consent-rights-print = Papier dat al is uitgedeeld, krijgen we niet allemaal terug.
consent-rights-data = Je mag je gegevens bekijken, laten verbeteren en laten wissen. Ben je niet tevreden? Dan mag je een klacht indienen.
consent-complaint = Klacht indienen bij
consent-keep = Zo lang bewaren we je gegevens
consent-keep-until = tot en met { $date }

consent-explained-title = Is het goed uitgelegd?
consent-explained-in = Uitgelegd in deze taal
consent-explained-by = Uitgelegd door
consent-interpreter = Naam van de tolk (geen tolk: zet een streep)

consent-sign-title = Tekenen
consent-sign = Ik begrijp wat hier staat. Wat ik heb aangekruist, mag.
consent-you = Jij
consent-us = Voor { $organisation }
consent-guardian = Ouder of voogd
consent-guardian-text = Je bent jonger dan 18 jaar. Daarom tekent ook je ouder of voogd.
consent-own-name = Naam
consent-place = Plaats
consent-day = Datum
consent-signature = Handtekening
consent-evidence = Nummer in ons dossier
consent-copy = Je mag een kopie van dit formulier hebben. Vraag erom.
