# Machine translation, to be checked by a reader of Arabic.
not-given = لم يُملأ بعد
body-open = لم تُذكر هنا بعد الجهة المختصة.

privacy-contact-label = أسئلة عن بياناتك
privacy-officer-label = مسؤول حماية البيانات
privacy-purpose-label = الغرض
privacy-basis-label = الأساس القانوني
privacy-recipients-label = من يتلقى البيانات
privacy-retention-label = مدة الاحتفاظ بها
privacy-pages = صفحات هذا الموقع لا تضع ملفات تعريف الارتباط، ولا تشغّل أي برنامج نصي، ولا تحمّل شيئًا من مواقع أخرى.
privacy-visitors-label = ما يحتفظ به مضيف الموقع عن الزوار

basis-consent = الموافقة (اللائحة العامة لحماية البيانات، المادة 6 الفقرة 1 (أ))
basis-explicit-consent = الموافقة الصريحة على البيانات الحساسة (المادة 9 الفقرة 2 (أ))
basis-contract = عقد (المادة 6 الفقرة 1 (ب))
basis-legal-obligation = التزام قانوني (المادة 6 الفقرة 1 (ج))
basis-vital-interests = مصالح حيوية (المادة 6 الفقرة 1 (د))
basis-public-task = مهمة للمصلحة العامة (المادة 6 الفقرة 1 (هـ))
basis-legitimate-interests = مصالح مشروعة (المادة 6 الفقرة 1 (و))

accessibility-scope-title = ما يشمله هذا البيان
accessibility-order-nl = وهو بترتيب السجل الهولندي لبيانات سهولة الوصول (Besluit digitale toegankelijkheid overheid).
accessibility-order-vlg = وهو يتبع النموذج الأوروبي (القرار التنفيذي (EU) 2018/1523) الذي توصي به الحكومة الفلمنكية.
accessibility-order = وهو يتبع النموذج الأوروبي (القرار التنفيذي (EU) 2018/1523).
accessibility-started = لا يستوفي هذا الموقع المتطلبات بعد. اتُّخذت الإجراءات الأولى.
accessibility-none = لا يستوفي هذا الموقع المتطلبات.
accessibility-unknown = لم يُذكر هنا بعد إلى أي حد يسهل الوصول إلى هذا الموقع.
accessibility-standard-label = أي متطلبات
accessibility-limits-open = لم يُذكر هنا بعد ما لا يسهل الوصول إليه.
accessibility-evidence-title = الفحص
accessibility-assessed-label = تاريخ الفحص
accessibility-by-label = من أجرى الفحص
accessibility-method-label = كيف أُجري الفحص
accessibility-report-label = التقرير
accessibility-reviewed-label = تاريخ إعداده أو آخر مراجعة له
accessibility-signed-label = وافق عليه (الوظيفة)
accessibility-contact-label = التواصل
accessibility-response-label = الرد
accessibility-response = { $days ->
    [one] خلال يوم عمل واحد
    [two] خلال يومي عمل
    [few] خلال { $days } أيام عمل
   *[other] خلال { $days } يوم عمل
}

issue-reason = السبب
issue-non-compliance = لا يستوفي المتطلبات بعد
issue-burden = عبء غير متناسب
issue-out-of-scope = لا يطلبه القانون هنا
issue-effect = ماذا يعني ذلك لك
issue-alternative = ما يمكنك استخدامه بدلًا منه
issue-measure = ما يُفعل حياله
issue-planned = يكتمل في

body-data-nl = Autoriteit Persoonsgegevens، هيئة حماية البيانات في هولندا
body-data-be = Gegevensbeschermingsautoriteit، هيئة حماية البيانات في بلجيكا
body-data-vlg = Vlaamse Toezichtcommissie، بشأن جهة حكومية فلمنكية
body-access-nl = Nationale ombudsman، أمين المظالم الوطني، بشأن جهة حكومية
body-equal-nl = College voor de Rechten van de Mens، معهد حقوق الإنسان، بشأن معاملة غير متساوية
body-access-vlg = Vlaamse Ombudsdienst، أمين المظالم الفلمنكي
