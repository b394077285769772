# Words of the privacy page and the accessibility statement.
# What nobody wrote down is left open on these pages.
not-given = not filled in yet
body-open = Where to do so has not been filled in here yet.

privacy-contact-label = Questions about your data
privacy-officer-label = Data protection officer
privacy-purpose-label = What for
privacy-basis-label = Ground in the law
privacy-recipients-label = Who receives the data
privacy-retention-label = How long we keep it
privacy-pages = The pages of this site set no cookies, run no script and load nothing from other sites.
privacy-visitors-label = What the web host keeps of visitors

basis-consent = consent (GDPR article 6(1)(a))
basis-explicit-consent = explicit consent for sensitive data (GDPR article 9(2)(a))
basis-contract = a contract (GDPR article 6(1)(b))
basis-legal-obligation = a legal obligation (GDPR article 6(1)(c))
basis-vital-interests = vital interests (GDPR article 6(1)(d))
basis-public-task = a task in the public interest (GDPR article 6(1)(e))
basis-legitimate-interests = legitimate interests (GDPR article 6(1)(f))

accessibility-scope-title = What this statement is about
accessibility-order-nl = It has the order of the Dutch register of accessibility statements (Besluit digitale toegankelijkheid overheid).
accessibility-order-vlg = It follows the European model (Implementing Decision (EU) 2018/1523), which the Flemish government recommends.
accessibility-order = It follows the European model (Implementing Decision (EU) 2018/1523).
accessibility-started = This site does not meet the requirements yet. The first measures have been taken.
accessibility-none = This site does not meet the requirements.
accessibility-unknown = How accessible this site is has not been filled in here yet.
accessibility-standard-label = Which requirements
accessibility-limits-open = What is not accessible yet has not been filled in here yet.
accessibility-evidence-title = The assessment
accessibility-assessed-label = Assessed on
accessibility-by-label = Assessed by
accessibility-method-label = How the assessment was made
accessibility-report-label = Report
accessibility-reviewed-label = Drawn up or last looked at on
accessibility-signed-label = Agreed to by (function)
accessibility-contact-label = Contact
accessibility-response-label = Answer
accessibility-response = { $days ->
    [one] within 1 working day
   *[other] within { $days } working days
}

issue-reason = Reason
issue-non-compliance = does not meet the requirements yet
issue-burden = disproportionate burden
issue-out-of-scope = the law does not ask for it here
issue-effect = What it means for you
issue-alternative = What you can use instead
issue-measure = What is done about it
issue-planned = Ready on

body-data-nl = Autoriteit Persoonsgegevens, the Dutch data protection authority
body-data-be = Gegevensbeschermingsautoriteit, the Belgian data protection authority
body-data-vlg = Vlaamse Toezichtcommissie, about a Flemish public body
body-access-nl = Nationale ombudsman, the Dutch National Ombudsman, about a public body
body-equal-nl = College voor de Rechten van de Mens, the Netherlands Institute for Human Rights, about unequal treatment
body-access-vlg = Vlaamse Ombudsdienst, the Flemish Ombudsman
