//! Dutch words for fields and for what can stand in them, as somebody types who reads the handbook and not the format.

use sleutelgids_core::diag::did_you_mean;

/// Dutch, and what the format calls it. A word may stand here more than once: what is possible at the place decides.
const WORDS: &[(&str, &str)] = &[
    ("naam", "name"),
    ("voornaam", "given_name"),
    ("roepnaam", "given_name"),
    ("schuilnaam", "pseudonym"),
    ("weergavenaam", "display_name"),
    ("foto", "photo"),
    ("portret", "photo"),
    ("citaat", "quote"),
    ("uitspraak", "quote"),
    ("talen", "languages"),
    ("taal", "languages"),
    ("taal", "tag"),
    ("niveau", "level"),
    ("rol", "roles"),
    ("rollen", "roles"),
    ("onderwerpen", "topics"),
    ("themas", "topics"),
    ("doelgroepen", "target_groups"),
    ("beroep", "profession"),
    ("woonplaats", "home_region"),
    ("regio", "home_region"),
    ("regio", "region"),
    ("regios", "regions"),
    ("organisatie", "organisation"),
    ("beschikbaarheid", "availability"),
    ("trainingen", "trainings"),
    ("geboortedatum", "born"),
    ("geboren", "born"),
    ("toestemming", "consent"),
    ("kanalen", "channels"),
    ("velden", "fields"),
    ("gegeven", "given"),
    ("verloopt", "expires"),
    ("ingetrokken", "withdrawn"),
    ("bewijs", "evidence"),
    ("voogd", "guardian"),
    ("telefoon", "phone"),
    ("telefoonnummer", "phone"),
    ("tel", "phone"),
    ("gsm", "phone"),
    ("toestel", "extension"),
    ("toestelnummer", "extension"),
    ("tweede_telefoon", "second_phone"),
    ("tweede_nummer", "second_phone"),
    ("telefoon2", "second_phone"),
    ("phone2", "second_phone"),
    ("mobiel", "second_phone"),
    ("app", "whatsapp"),
    ("teletolk", "relay"),
    ("beeldtolk", "relay"),
    ("tolk", "relay"),
    ("mail", "email"),
    ("e-mail", "email"),
    ("emailadres", "email"),
    ("uren", "hours"),
    ("bereikbaar", "hours"),
    ("formulier", "form"),
    ("functie", "function"),
    ("zichtbaarheid", "visibility"),
    ("adres", "address"),
    ("soort", "type"),
    ("titel", "title"),
    ("samenvatting", "summary"),
    ("bedragen", "amounts"),
    ("geldig_tot", "valid_until"),
    ("geldig_vanaf", "valid_from"),
    ("bron", "source"),
    ("waarde", "value"),
    ("bedrag", "value"),
    ("datum", "date"),
    ("begin", "start"),
    ("einde", "end"),
    ("eind", "end"),
    ("aanvang", "start"),
    ("dagen", "sessions"),
    ("datums", "next"),
    ("datum", "next"),
    ("locatie", "place"),
    ("tot", "until"),
    ("verplaatst", "moved_from"),
    ("verplaatst_van", "moved_from"),
    ("geannuleerd", "cancelled"),
    ("afgelast", "cancelled"),
    ("vervallen", "cancelled"),
    ("vervalt", "cancelled"),
    ("gaat niet door", "cancelled"),
    ("gepland", "planned"),
    ("gaat door", "planned"),
    ("plaats", "place"),
    ("kosten", "cost"),
    ("plekken", "seats"),
    ("hoofdstukken", "chapters"),
    ("inwoners", "population"),
    ("oorsprong", "origin"),
    ("godsdienst", "religion"),
    ("reden", "reason"),
    ("huiskleur", "house_colour"),
    ("kleur", "house_colour"),
    ("concept", "draft"),
    // What is called otherwise in this kind of record, or stands elsewhere in it.
    ("title", "label"),
    ("title", "name"),
    ("titel", "label"),
    ("name", "label"),
    ("name", "title"),
    ("naam", "label"),
    ("naam", "title"),
    ("label", "title"),
    ("einddatum", "expires"),
    ("einddatum", "until"),
    ("tot", "expires"),
    ("geldig", "expires"),
    ("begindatum", "given"),
    ("startdatum", "given"),
    ("personen", "persons"),
    ("sleutelpersonen", "persons"),
    ("thema", "topics"),
    ("onderwerp", "topics"),
    ("organisaties", "organisations"),
    ("contactpersonen", "contacts"),
    ("coordinatoren", "contacts"),
    ("informatiebladen", "infosheets"),
    ("bijeenkomsten", "events"),
    ("activiteiten", "events"),
    ("artikelen", "articles"),
    ("nieuws", "articles"),
    ("handboeken", "handbooks"),
    ("fotos", "media"),
    ("foto", "media"),
    ("website", "web"),
    ("internet", "web"),
    ("site", "web"),
    ("online", "web"),
    ("papier", "print"),
    ("druk", "print"),
    ("drukwerk", "print"),
    ("flyer", "print"),
    ("intern", "internal"),
    ("openbaar", "public"),
    ("publiek", "public"),
    ("voluit", "full"),
    ("volledig", "full"),
    ("geen", "none"),
    ("gemeente", "municipality"),
    ("provincie", "province"),
    ("wijk", "neighbourhood"),
    ("buurt", "neighbourhood"),
    ("stad", "city"),
    ("plaats", "city"),
    ("dorp", "city"),
    ("ggd-regio", "health-region"),
    ("moedertaal", "native"),
    ("vloeiend", "fluent"),
    ("goed", "good"),
    ("redelijk", "good"),
    ("beetje", "basic"),
    ("vrijwilliger", "volunteer"),
    ("vrijwillig", "volunteer"),
    ("betaald", "paid"),
    ("zzp", "freelance"),
    ("zzp’er", "freelance"),
    ("actief", "active"),
    ("gestopt", "left"),
    ("pauze", "paused"),
    ("direct", "direct"),
    ("nieuws", "news"),
    ("persbericht", "press"),
    ("inwoner", "resident"),
    ("bewoner", "resident"),
    ("professionals", "professional"),
];

/// Names of languages, in Dutch and in English, and their tags.
const LANGUAGES: &[(&str, &str)] = &[
    ("nederlands", "nl"),
    ("dutch", "nl"),
    ("engels", "en"),
    ("english", "en"),
    ("arabisch", "ar"),
    ("arabic", "ar"),
    ("tigrinya", "ti"),
    ("tigrigna", "ti"),
    ("farsi", "fa"),
    ("perzisch", "fa"),
    ("persian", "fa"),
    ("dari", "fa-AF"),
    ("pasjtoe", "ps"),
    ("pashto", "ps"),
    ("turks", "tr"),
    ("turkish", "tr"),
    ("koerdisch", "ku"),
    ("kurmanji", "ku"),
    ("sorani", "ckb"),
    ("somalisch", "so"),
    ("somali", "so"),
    ("amhaars", "am"),
    ("amharic", "am"),
    ("oekraïens", "uk"),
    ("ukrainian", "uk"),
    ("russisch", "ru"),
    ("russian", "ru"),
    ("pools", "pl"),
    ("polish", "pl"),
    ("frans", "fr"),
    ("french", "fr"),
    ("duits", "de"),
    ("german", "de"),
    ("spaans", "es"),
    ("spanish", "es"),
    ("oromo", "om"),
    ("urdu", "ur"),
    ("chinees", "zh"),
    ("chinese", "zh"),
];

/// The word of `known` that was meant: the one that the typed Dutch word stands for, else the nearest.
pub fn meant<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
    word(typed, known).or_else(|| did_you_mean(typed, known.iter().copied()))
}

/// The word of `known` that the typed Dutch word stands for.
pub fn word<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
    let lower = typed.trim().to_lowercase();
    let mut english = WORDS
        .iter()
        .filter(|(dutch, _)| *dutch == lower)
        .map(|(_, word)| *word);
    english.find_map(|word| known.iter().find(|k| **k == word).copied())
}

/// The tag of a language that was written by its name.
pub fn language(typed: &str) -> Option<&'static str> {
    let lower = typed.trim().to_lowercase();
    LANGUAGES
        .iter()
        .find(|(name, _)| *name == lower)
        .map(|(_, tag)| *tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dutch_word_means_what_is_possible_at_its_place() {
        assert_eq!(meant("Telefoon", &["name", "phone"]), Some("phone"));
        assert_eq!(meant("plaats", &["city", "province"]), Some("city"));
        assert_eq!(meant("plaats", &["date", "place"]), Some("place"));
        assert_eq!(meant("rolles", &["roles", "name"]), Some("roles"));
        assert_eq!(meant("xyzxyz", &["roles", "name"]), None);
        assert_eq!(language("Tigrinya"), Some("ti"));
    }
}
