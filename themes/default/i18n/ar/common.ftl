# Machine translation, to be checked by a reader of Arabic.
region-kind-province = مقاطعة
region-kind-health-region = منطقة صحية
region-kind-municipality = بلدية
region-kind-city = مدينة
region-kind-neighbourhood = حي
region-beside = { $region } ({ $beside })

level-native = اللغة الأم
level-fluent = بطلاقة
level-good = جيد
level-basic = قليلًا

engagement-volunteer = متطوع
engagement-paid = موظف
engagement-freelance = عمل حر

audience-professional = للمهنيين
audience-resident = للسكان

article-news = أخبار
article-press = بيان صحفي
article-portrait = تعريف بشخص
article-testimonial = قصة شخصية

label-languages = اللغات
label-roles = الأدوار
label-topics = المواضيع
label-region = المنطقة
label-regions = المناطق
label-home = مكان السكن
label-phone = الهاتف
label-whatsapp = واتساب
label-relay = الاتصال عبر مترجم إشارة
label-email = البريد الإلكتروني
label-hours = أوقات الاتصال
phone-with-extension = { $number } تحويلة { $extension }
label-profession = المهنة
label-organisation = المؤسسة
label-availability = أوقات التوفر
label-contact = التواصل
label-coordinator = المنسّق
label-target-groups = لمن
does = ماذا يفعل { $term }؟
does-not = ما الذي لا يفعله { $term }؟
ask-coordinator = اسأل المنسّق
agreements-title = اتفقوا أولًا على ما يلي
edition-line = الإصدار { $edition } · { $date }
page-number = صفحة { $page } من { $pages }
qr-words = امسح الرمز لرؤية القائمة الحالية
portrait-of = صورة { $name }
without-name = { $term }
without-name-staff = أحد الموظفين
read-more = اقرأ المزيد
internal-note = داخلي – غير مخصص للنشر
number-at-least = { $count } أو أكثر
number-fewer = أقل من { $count }
count-at-least = { $terms }: { $count } أو أكثر
count-fewer = { $terms }: أقل من { $count }
pool-no-number = بدون رقم: العدد أقل من { $count }، أو عدد لا نذكره.
pool-fewer-persons = العدد أقل من { $count }، أو غير مذكور:
pool-few = عدد من يمكن سؤالهم هنا أقل من { $count }، ولذلك لا نذكر المزيد عنهم. المنسّق يفكر معك ويبحث في الجوار أيضًا.
pool-steps-title = هكذا تطلب المساعدة
pool-step-1 = أخبر المنسّق عن الموضوع واللغة والمكان والوقت.
pool-step-2 = يبحث المنسّق عن شخص مناسب ويسأله إن كان يرغب في ذلك. ويجوز الرفض دائمًا.
pool-step-3 = إذا وافق الشخص، تتعارفان وتتفقان معًا على كل شيء.
liaisons-title = بمن يمكنك الاتصال في المؤسسات؟
liaisons-lead = للزملاء فقط. لا تعطِ هذه البيانات لغيرهم.
