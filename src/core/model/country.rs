//! The country a site is for: which bodies watch over it, in what order its accessibility statement speaks, and how its
//! telephone numbers are read.

/// A country, or a part of one that has rules of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Country {
    /// `nl`.
    Netherlands,
    /// `be-vlg`.
    Flanders,
    /// Any other, as ISO 3166 says it in small letters; the site itself names its bodies.
    Other(String),
}

/// A public body that a reader can turn to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Body {
    /// The message that names it.
    pub message: &'static str,
    /// The address of its website.
    pub url: Option<&'static str>,
}

/// The order in which an accessibility statement speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StatementModel {
    /// The order of the statements in the Dutch register.
    DutchRegister,
    /// The order of the European model (Implementing Decision (EU) 2018/1523), which Flanders follows.
    European,
}

const NETHERLANDS_DATA: [Body; 1] = [Body {
    message: "body-data-nl",
    url: Some("https://www.autoriteitpersoonsgegevens.nl"),
}];
const FLANDERS_DATA: [Body; 2] = [
    Body {
        message: "body-data-be",
        url: Some("https://www.gegevensbeschermingsautoriteit.be"),
    },
    Body {
        message: "body-data-vlg",
        url: None,
    },
];
const NETHERLANDS_ACCESS: [Body; 2] = [
    Body {
        message: "body-access-nl",
        url: Some("https://www.nationaleombudsman.nl"),
    },
    Body {
        message: "body-equal-nl",
        url: Some("https://www.mensenrechten.nl"),
    },
];
const FLANDERS_ACCESS: [Body; 1] = [Body {
    message: "body-access-vlg",
    url: Some("https://www.vlaamseombudsdienst.be"),
}];

/// Countries in which the GDPR or, in the United Kingdom, its own version gives the rights that a privacy page names.
const DATA_RIGHTS: [&str; 31] = [
    "at", "be", "bg", "cy", "cz", "de", "dk", "ee", "es", "fi", "fr", "gb", "gr", "hr", "hu", "ie",
    "is", "it", "li", "lt", "lu", "lv", "mt", "nl", "no", "pl", "pt", "ro", "se", "si", "sk",
];

/// The countries of ISO 3166-1.
const CODES: &str = "ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt \
    bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm \
    fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo \
    jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt \
    mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa \
    sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us \
    uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw";

impl Country {
    /// Reads `nl`, `be-vlg`, or another code of ISO 3166-1, with or without a part of the country after a hyphen.
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.to_ascii_lowercase();
        let (country, part) = code.split_once('-').unwrap_or((&code, "all"));
        let is_known = CODES.split_ascii_whitespace().any(|known| known == country);
        let is_part_plain = part
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if !is_known || part.is_empty() || part.len() > 3 || !is_part_plain {
            return None;
        }
        Some(match code.as_str() {
            "nl" => Self::Netherlands,
            "be-vlg" => Self::Flanders,
            _ => Self::Other(code),
        })
    }

    /// Returns the code, in small letters.
    pub fn code(&self) -> &str {
        match self {
            Self::Netherlands => "nl",
            Self::Flanders => "be-vlg",
            Self::Other(code) => code,
        }
    }

    /// Returns the country in whose way a telephone number without a country code is read, as ISO 3166-1 says it: `NL`.
    pub fn telephone_region(&self) -> String {
        self.code()
            .chars()
            .take(2)
            .collect::<String>()
            .to_ascii_uppercase()
    }

    /// Returns whether the law there gives everybody rights over her data that a privacy page has to name.
    pub fn gives_data_rights(&self) -> bool {
        DATA_RIGHTS.contains(&&self.code()[..2])
    }

    /// Returns the authority for complaints about personal data; none when the site has to say it.
    pub fn data_bodies(&self) -> &'static [Body] {
        match self {
            Self::Netherlands => &NETHERLANDS_DATA,
            Self::Flanders => &FLANDERS_DATA,
            Self::Other(_) => &[],
        }
    }

    /// Returns the authority for complaints about accessibility; none when the site has to say it.
    pub fn accessibility_bodies(&self) -> &'static [Body] {
        match self {
            Self::Netherlands => &NETHERLANDS_ACCESS,
            Self::Flanders => &FLANDERS_ACCESS,
            Self::Other(_) => &[],
        }
    }

    /// Returns the order in which its accessibility statements speak.
    pub fn statement_model(&self) -> StatementModel {
        match self {
            Self::Netherlands => StatementModel::DutchRegister,
            Self::Flanders | Self::Other(_) => StatementModel::European,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_country_or_nothing() {
        assert_eq!(Country::parse("nl"), Some(Country::Netherlands));
        assert_eq!(Country::parse("BE-VLG"), Some(Country::Flanders));
        assert_eq!(Country::parse("be"), Some(Country::Other("be".to_owned())));
        assert_eq!(
            Country::parse("be-bru"),
            Some(Country::Other("be-bru".to_owned()))
        );
        for wrong in [
            "",
            "nederland",
            "xx",
            "n",
            "nl-",
            "nl-noord",
            "nl-n!",
            "vlaanderen",
            "ñl",
        ] {
            assert_eq!(Country::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_country_has_its_own_bodies_and_numbers() {
        let flanders = Country::Flanders;
        assert_eq!(flanders.telephone_region(), "BE");
        assert_eq!(flanders.data_bodies().len(), 2);
        assert_eq!(flanders.statement_model(), StatementModel::European);
        assert!(Country::parse("de").is_some_and(|c| c.gives_data_rights()));
        assert!(Country::parse("us").is_some_and(|c| !c.gives_data_rights()));
        assert!(Country::parse("de").is_some_and(|c| c.data_bodies().is_empty()));
    }
}
