"""The sentences of texts.py in the four languages that only the largest site has."""

LANGUAGES = ["tr", "fr", "pl", "de"]

TERM = {
    "tr": ("kilit kişi", "kilit kişiler"), "fr": ("personne-clé", "personnes-clés"),
    "pl": ("osoba kluczowa", "osoby kluczowe"), "de": ("Schlüsselperson", "Schlüsselpersonen"),
}
TITLE = {
    "tr": "Vaartland kilit kişileri", "fr": "Personnes-clés de Vaartland", "pl": "Osoby kluczowe Vaartland",
    "de": "Schlüsselpersonen Vaartland",
}
TAGLINE = {
    "tr": "Dilinizi konuşan biri", "fr": "Quelqu’un qui parle votre langue", "pl": "Ktoś, kto mówi w twoim języku",
    "de": "Jemand, der deine Sprache spricht",
}
INTRO = {
    "tr": "Yakınınızda birini arayın. Ya da bölgenizin koordinatörüne sorun.",
    "fr": "Cherchez quelqu’un près de chez vous. Ou demandez au coordinateur de votre région.",
    "pl": "Poszukaj kogoś w pobliżu. Albo zapytaj koordynatora swojego regionu.",
    "de": "Suche jemanden in deiner Nähe. Oder frage die Koordination deiner Region.",
}
PERSON = {
    "tr": [
        "Önce dinler, sonra nereye başvurabileceğinizi sakin bir şekilde anlatır.",
        "İlk randevuya sizinle gelir ve aile hekiminin nasıl çalıştığını anlatır.",
        "Her perşembe herkesin girebildiği mahalle evinde bulunur.",
        "Anne babalar ona sık sık okulu, dili ve çocuklarının boş zamanını sorar.",
    ],
    "fr": [
        "Elle écoute d’abord, puis explique calmement à qui vous adresser.",
        "Il vous accompagne à un premier rendez-vous et explique comment travaille le médecin de famille.",
        "Chaque jeudi, elle est à la maison de quartier, où chacun peut entrer.",
        "Les parents l’interrogent souvent sur l’école, la langue et les loisirs de leurs enfants.",
    ],
    "pl": [
        "Najpierw słucha, a potem spokojnie tłumaczy, gdzie można się zgłosić.",
        "Idzie z tobą na pierwszą wizytę i wyjaśnia, jak pracuje lekarz rodzinny.",
        "W każdy czwartek jest w domu sąsiedzkim, do którego każdy może wejść.",
        "Rodzice często pytają go o szkołę, język i czas wolny dzieci.",
    ],
    "de": [
        "Sie hört erst zu und erklärt dann in Ruhe, wohin man sich wenden kann.",
        "Er geht mit zu einem ersten Termin und erklärt, wie die Hausarztpraxis arbeitet.",
        "Jeden Donnerstag ist sie im Nachbarschaftshaus, das allen offen steht.",
        "Eltern fragen ihn oft nach Schule, Sprache und Freizeit ihrer Kinder.",
    ],
}
REGION = {
    "tr": [
        "Buraya birçok ülkeden insan yerleşiyor, çoğu zaman önce ailelerinin yanına.",
        "Mahalle merkezinde her hafta yeni sakinler için bir danışma saati var.",
        "Belediye kütüphane ve aile hekimleriyle birlikte çalışıyor.",
        "İlkbaharda pazar meydanında sağlık üzerine bir gün düzenleniyor.",
    ],
    "fr": [
        "Des gens de nombreux pays viennent vivre ici, souvent d’abord chez des proches.",
        "Au centre de quartier, une permanence accueille chaque semaine les nouveaux habitants.",
        "La commune travaille avec la bibliothèque et les médecins de famille.",
        "Au printemps, une journée sur la santé a lieu sur la place du marché.",
    ],
    "pl": [
        "Przyjeżdżają tu ludzie z wielu krajów, często najpierw do rodziny.",
        "W centrum dzielnicy co tydzień jest dyżur dla nowych mieszkańców.",
        "Gmina współpracuje z biblioteką i lekarzami rodzinnymi.",
        "Wiosną na rynku odbywa się dzień zdrowia.",
    ],
    "de": [
        "Hierher ziehen Menschen aus vielen Ländern, oft zuerst zu Verwandten.",
        "Im Stadtteilzentrum gibt es jede Woche eine Sprechstunde für neue Bewohner.",
        "Die Gemeinde arbeitet mit der Bücherei und den Hausärzten zusammen.",
        "Im Frühling gibt es auf dem Marktplatz einen Tag über Gesundheit.",
    ],
}
QUOTE = {
    "tr": "Güven bir bardak çayla başlar.", "fr": "La confiance commence par une tasse de thé.",
    "pl": "Zaufanie zaczyna się od filiżanki herbaty.", "de": "Vertrauen beginnt mit einer Tasse Tee.",
}
AVAILABILITY = {
    "tr": "Hafta içi saat 16.00’dan sonra", "fr": "En semaine après 16 heures", "pl": "W dni robocze po 16:00",
    "de": "Werktags nach 16 Uhr",
}
FUNCTION = {"tr": "Koordinatör", "fr": "Coordinatrice", "pl": "Koordynatorka", "de": "Koordinatorin"}
ROLES = {
    "informing": {"tr": "Bilgilendiren", "fr": "Informer", "pl": "Informowanie", "de": "Informieren"},
    "mediating": {"tr": "Arabulucu", "fr": "Servir d’intermédiaire", "pl": "Pośredniczenie", "de": "Vermitteln"},
    "scouting": {"tr": "İhtiyaçları fark eden", "fr": "Repérer", "pl": "Rozpoznawanie", "de": "Erkunden"},
    "advising": {"tr": "Danışman", "fr": "Conseiller", "pl": "Doradzanie", "de": "Beraten"},
}
TOPICS = {
    "birth": {
        "tr": "Gebelik ve doğum", "fr": "Grossesse et naissance", "pl": "Ciąża i poród",
        "de": "Schwangerschaft und Geburt",
    },
    "sleep": {"tr": "Stres ve uyku", "fr": "Stress et sommeil", "pl": "Stres i sen", "de": "Stress und Schlaf"},
    "money": {"tr": "Para ve mektuplar", "fr": "Argent et courrier", "pl": "Pieniądze i listy", "de": "Geld und Briefe"},
    "teeth": {"tr": "Ağız sağlığı", "fr": "Soins dentaires", "pl": "Zdrowe zęby", "de": "Zahnpflege"},
    "parenting": {"tr": "Çocuk yetiştirmek", "fr": "Éducation", "pl": "Wychowanie", "de": "Erziehung"},
    "food": {"tr": "Sağlıklı beslenme", "fr": "Bien manger", "pl": "Zdrowe jedzenie", "de": "Gesund essen"},
}
DOES = {
    "tr": "Sağlık hizmetinin nasıl işlediğini anlatır.", "fr": "Explique comment fonctionnent les soins.",
    "pl": "Wyjaśnia, jak działa opieka zdrowotna.", "de": "Erklärt, wie die Gesundheitsversorgung funktioniert.",
}
DOES_NOT = {
    "tr": "Tıbbi tavsiye vermez.", "fr": "Ne donne pas d’avis médical.", "pl": "Nie udziela porad medycznych.",
    "de": "Gibt keinen medizinischen Rat.",
}
SHEET = {
    "tr": "Birlikte böyle çalışılır", "fr": "Comment travailler ensemble", "pl": "Jak współpracować",
    "de": "So arbeitet ihr zusammen",
}
