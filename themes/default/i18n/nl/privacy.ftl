# Meer woorden voor de privacypagina.
privacy-search-yes = Zoekmachines mogen de pagina’s van personen opnemen.
privacy-removal = { $days ->
    [one] Na je bericht ben je binnen 1 dag van deze site af.
   *[other] Na je bericht ben je binnen { $days } dagen van deze site af.
}
