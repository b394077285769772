# Woorden van de privacypagina en de toegankelijkheidsverklaring.
# Wat niemand opschreef, blijft op die pagina’s open.
not-given = nog niet ingevuld
body-open = Waar dat kan, is hier nog niet ingevuld.

privacy-contact-label = Vragen over je gegevens
privacy-officer-label = Functionaris voor gegevensbescherming
privacy-purpose-label = Waarvoor
privacy-basis-label = Grond in de wet
privacy-recipients-label = Wie de gegevens krijgt
privacy-retention-label = Hoe lang we ze bewaren
privacy-pages = De pagina’s van deze site zetten geen cookies, draaien geen script en laden niets van andere sites.
privacy-visitors-label = Wat de webhost van bezoekers bijhoudt

basis-consent = toestemming (AVG artikel 6 lid 1 onder a)
basis-explicit-consent = uitdrukkelijke toestemming voor gevoelige gegevens (AVG artikel 9 lid 2 onder a)
basis-contract = een overeenkomst (AVG artikel 6 lid 1 onder b)
basis-legal-obligation = een wettelijke plicht (AVG artikel 6 lid 1 onder c)
basis-vital-interests = vitale belangen (AVG artikel 6 lid 1 onder d)
basis-public-task = een taak van algemeen belang (AVG artikel 6 lid 1 onder e)
basis-legitimate-interests = gerechtvaardigde belangen (AVG artikel 6 lid 1 onder f)

accessibility-scope-title = Waarover deze verklaring gaat
accessibility-order-nl = Zij heeft de volgorde van het Nederlandse register van toegankelijkheidsverklaringen (Besluit digitale toegankelijkheid overheid).
accessibility-order-vlg = Zij volgt het Europese model (Uitvoeringsbesluit (EU) 2018/1523), dat de Vlaamse overheid aanraadt.
accessibility-order = Zij volgt het Europese model (Uitvoeringsbesluit (EU) 2018/1523).
accessibility-started = Deze site voldoet nog niet aan de eisen. De eerste maatregelen zijn genomen.
accessibility-none = Deze site voldoet niet aan de eisen.
accessibility-unknown = Hoe toegankelijk deze site is, is hier nog niet ingevuld.
accessibility-standard-label = Welke eisen
accessibility-limits-open = Wat nog niet toegankelijk is, is hier nog niet ingevuld.
accessibility-evidence-title = Het onderzoek
accessibility-assessed-label = Onderzocht op
accessibility-by-label = Onderzocht door
accessibility-method-label = Hoe het onderzoek is gedaan
accessibility-report-label = Verslag
accessibility-reviewed-label = Opgesteld of voor het laatst bekeken op
accessibility-signed-label = Akkoord van (functie)
accessibility-contact-label = Contact
accessibility-response-label = Antwoord
accessibility-response = { $days ->
    [one] binnen 1 werkdag
   *[other] binnen { $days } werkdagen
}

issue-reason = Reden
issue-non-compliance = voldoet nog niet aan de eisen
issue-burden = onevenredige last
issue-out-of-scope = de wet vraagt het hier niet
issue-effect = Gevolg
issue-alternative = Wat je wel kunt gebruiken
issue-measure = Wat eraan gedaan wordt
issue-planned = Klaar op

body-data-nl = Autoriteit Persoonsgegevens
body-data-be = Gegevensbeschermingsautoriteit
body-data-vlg = Vlaamse Toezichtcommissie, over een Vlaamse overheid
body-access-nl = Nationale ombudsman, over een overheid
body-equal-nl = College voor de Rechten van de Mens, over ongelijke behandeling
body-access-vlg = Vlaamse Ombudsdienst
