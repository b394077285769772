# Machine translation, to be checked by a reader of Arabic.
privacy-search-yes = يجوز لمحركات البحث أن تدرج صفحات الأشخاص.
privacy-removal = { $days ->
    [one] بعد رسالتك تُزال بياناتك من هذا الموقع خلال يوم واحد.
    [two] بعد رسالتك تُزال بياناتك من هذا الموقع خلال يومين.
    [few] بعد رسالتك تُزال بياناتك من هذا الموقع خلال { $days } أيام.
   *[other] بعد رسالتك تُزال بياناتك من هذا الموقع خلال { $days } يومًا.
}
