//! Korean: stems, which endings follow.

use super::{Level, Manner, Table};

pub(super) const LEVELS: &Table<Level> = &[
    (Level::Possible, "가능성|수도 있|듯하|듯 하|것 같|아마|아마도|우려가"),
    (
        Level::Likely,
        "잠정 집계|잠정집계|잠정적으로|잠정치|것으로 보인|것으로 보이|것으로 보여|것으로 보고|것으로 예상|것으로 전망|것으로 추정|것으로 관측|유력|\
         예상된|예상되|추정된|추정되|전망된|전망이다",
    ),
    (
        Level::Hearsay,
        "것으로 알려|것으로 전해|고 알려졌|고 알려진|고 전해졌|고 전해진|의혹|혐의|이른바|확인되지 않|미확인",
    ),
    (
        Level::Sought,
        "조사 중|조사중|수사 중|수사중|조사하고 있|수사하고 있|파악되지 않|밝혀지지 않|알려지지 않",
    ),
    (Level::Sure, "틀림없|분명히|확실히"),
    (Level::Open, "수 있"),
    (Level::Suspect, "용의자|피의자"),
    (Level::Proven, "범인"),
    (Level::None, "무혐의|혐의 없"),
];

pub(super) const MANNERS: &Table<Manner> = &[
    (
        Manner::Plain,
        "말했|말한|말하|밝혔|밝힌|밝히|전했|전한|설명했|설명한|덧붙였|답했|언급했|발표했|소개했|지적했",
    ),
    (Manner::Claims, "주장했|주장한|주장하"),
    (Manner::Guesses, "전망했|예상했|추정했|추측했"),
    (Manner::Hints, "시사했|암시했"),
    (Manner::Confirms, "확인했|확인한"),
    (Manner::Admits, "인정했|인정한|시인했|시인한"),
    (Manner::Denies, "부인했|부인한|반박했|일축했"),
    (Manner::Stresses, "강조했|강조한"),
    (Manner::Accuses, "비판했|비난했"),
    (Manner::Warns, "경고했"),
    (Manner::Urges, "촉구했|요구했|호소했|당부했"),
    (Manner::Promises, "약속했"),
];
