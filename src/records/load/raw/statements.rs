//! What `site.yaml` says for the privacy page and the accessibility statement.

use super::List;
use crate::load::declare::{raw, words};
use crate::load::field::RawText;
use sleutelgids_core::model::Date;
use sleutelgids_core::model::site::{AccessibilityStatus, IssueReason, LegalBasis};

words!(AccessibilityStatus { "full" => Self::Full, "partial" => Self::Partial, "started" => Self::Started, "none" => Self::None });
words!(IssueReason { "non-compliance" => Self::NonCompliance, "burden" => Self::Burden, "out-of-scope" => Self::OutOfScope });
words!(LegalBasis {
    "consent" => Self::Consent, "explicit-consent" => Self::ExplicitConsent, "contract" => Self::Contract, "legal-obligation" => Self::LegalObligation,
    "vital-interests" => Self::VitalInterests, "public-task" => Self::PublicTask,
    "legitimate-interests" => Self::LegitimateInterests,
});

raw! {
    /// A public body that hears complaints.
    RawAuthority {
        /// Its name.
        name: RawText, required;
        /// Address of its website.
        url: String;
    }
}

raw! {
    /// For the privacy page.
    RawPrivacy {
        /// The organisation that answers for the data.
        controller: String;
        /// E-mail address for questions and withdrawal.
        contact: String;
        /// E-mail address of the data protection officer.
        officer: String;
        /// What the data is used for.
        purpose: RawText;
        /// On which grounds of the law: consent, explicit-consent (sensitive data), contract, legal-obligation, vital-interests, public-task, legitimate-interests.
        basis: List<LegalBasis>;
        /// Who receives the data.
        recipients: RawText;
        /// How long the data is kept.
        retention: RawText;
        /// Within how many days someone who withdraws is off the website.
        removal_days: u64;
        /// What the web host keeps of who visits the site.
        visitors: RawText;
        /// Who hears complaints about personal data; the country's own when left out.
        authority: RawAuthority;
        /// In the site's own words.
        explanation: RawText;
    }
}

raw! {
    /// Something that is not accessible yet.
    RawAccessibilityIssue {
        /// What it is.
        text: RawText, required;
        /// Why it is not accessible: non-compliance, burden (it would ask too much), out-of-scope (the law does not ask for it).
        reason: IssueReason;
        /// What it means for readers.
        effect: RawText;
        /// What readers can use instead.
        alternative: RawText;
        /// What is done about it.
        measure: RawText;
        /// The day by which it will be accessible.
        planned: Date;
    }
}

raw! {
    /// For the accessibility statement.
    RawAccessibility {
        /// How far the site meets the requirements: full, partial, started (first measures taken), none.
        status: AccessibilityStatus;
        /// Which requirements were looked at.
        standard: String;
        /// Day of the assessment.
        assessed: Date;
        /// Who made the assessment.
        assessed_by: RawText;
        /// How the assessment was made.
        method: RawText;
        /// Address at which the report can be read.
        report: String;
        /// What is not accessible yet.
        limitations: List<RawText>;
        /// What is not accessible yet, with why, and what is done about it.
        issues: List<RawAccessibilityIssue>;
        /// E-mail address for complaints.
        contact: String;
        /// Within how many working days someone who complains gets an answer.
        response_days: u64;
        /// Day on which the statement was drawn up or last looked at.
        reviewed: Date;
        /// The function of who agreed to the statement.
        signed_by: RawText;
        /// Who hears complaints about accessibility; the country's own when left out.
        authority: RawAuthority;
    }
}
