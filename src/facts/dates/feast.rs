//! When named days fall: on a date, on a weekday of a month, around Easter, by the old calendars of China and Korea.

use jiff::ToSpan;
use jiff::civil::Date;

/// The rule by which a named day falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::facts) enum Rule {
    /// A month and a day.
    On(i8, i8),
    /// The n-th of a weekday in a month, 0 for the last, from some year on.
    Nth { month: i8, weekday: i8, n: i8, since: i16 },
    /// So many days from Easter Sunday.
    Easter(i16),
    /// So many days from a day of the Chinese calendar.
    Old(Old, i16),
    /// 清明.
    Qingming,
    /// 天皇誕生日: of the emperor of that time.
    Emperor,
    /// Different days in different places.
    Unknown,
}

/// Days of the old calendar, as the columns of the table; those of Korea are a day later in some years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::facts) enum Old {
    NewYear,
    DragonBoat,
    SevenSeven,
    MidAutumn,
    NineNine,
    Buddha,
    KoreanNewYear,
    KoreanMidAutumn,
}

/// The first year of the table.
const FIRST: i16 = 1980;

/// Days behind 1 January of the days of [`Old`], a row a year. The sixth one is Korea's own.
#[rustfmt::skip]
const CALENDAR: [[u16; 6]; 71] = [
    [46, 168, 229, 266, 290, 141], [35, 156, 217, 254, 278, 130], [24, 175, 236, 273, 297, 120], [43, 165, 226, 263, 286, 139],
    [32, 155, 215, 253, 276, 128], [50, 172, 233, 271, 294, 146], [39, 161, 223, 260, 284, 135], [28, 150, 241, 279, 303, 124],
    [47, 169, 230, 268, 292, 143], [36, 158, 219, 256, 280, 131], [26, 147, 237, 275, 298, 121], [45, 166, 227, 264, 288, 140],
    [34, 156, 217, 254, 277, 130], [22, 174, 235, 272, 295, 147], [40, 163, 224, 262, 285, 137], [30, 152, 213, 251, 304, 126],
    [49, 171, 232, 270, 293, 144], [37, 159, 220, 258, 282, 133], [27, 149, 239, 277, 300, 122], [46, 168, 228, 266, 289, 141],
    [35, 157, 218, 255, 279, 131], [23, 175, 236, 273, 297, 120], [42, 165, 226, 263, 286, 138], [31, 154, 215, 253, 276, 127],
    [21, 173, 234, 271, 295, 146], [39, 161, 222, 260, 283, 134], [28, 150, 211, 278, 302, 124], [48, 169, 230, 267, 291, 143],
    [37, 159, 219, 257, 280, 132], [25, 147, 237, 275, 298, 121], [44, 166, 227, 264, 288, 140], [33, 156, 217, 254, 277, 129],
    [22, 174, 235, 273, 296, 148], [40, 162, 224, 261, 285, 136], [30, 152, 213, 250, 274, 125], [49, 170, 231, 269, 293, 144],
    [38, 160, 221, 258, 282, 134], [27, 149, 239, 276, 300, 122], [46, 168, 228, 266, 289, 141], [35, 157, 218, 255, 279, 131],
    [24, 176, 237, 274, 298, 120], [42, 164, 225, 263, 286, 138], [31, 153, 215, 252, 276, 127], [21, 172, 233, 271, 295, 146],
    [40, 161, 222, 260, 284, 135], [28, 150, 240, 278, 301, 124], [47, 169, 230, 267, 290, 143], [36, 159, 219, 257, 280, 132],
    [25, 148, 238, 276, 299, 122], [43, 166, 227, 264, 288, 139], [33, 155, 216, 254, 277, 128], [22, 174, 235, 273, 296, 147],
    [41, 163, 224, 262, 285, 136], [30, 151, 212, 250, 273, 125], [49, 170, 231, 269, 292, 144], [38, 160, 221, 258, 281, 134],
    [27, 150, 240, 277, 300, 123], [45, 168, 228, 266, 289, 141], [34, 157, 218, 255, 279, 130], [23, 146, 237, 274, 298, 119],
    [42, 165, 226, 263, 287, 138], [31, 153, 214, 252, 275, 126], [21, 172, 233, 270, 294, 145], [40, 161, 222, 259, 283, 135],
    [29, 151, 212, 278, 302, 125], [47, 169, 230, 267, 290, 143], [36, 158, 219, 257, 280, 132], [25, 148, 238, 276, 299, 121],
    [44, 166, 228, 265, 289, 140], [32, 154, 216, 253, 277, 128], [22, 173, 234, 272, 296, 147],
];

impl Rule {
    /// The date in a year, where the rule tells it.
    pub(in crate::facts) fn date(self, year: i16) -> Option<Date> {
        match self {
            Self::On(month, day) => Date::new(year, month, day).ok(),
            Self::Nth { month, weekday, n, since } => {
                (year >= since).then(|| super::nth::date(year, month, n, weekday)).flatten()
            }
            Self::Easter(days) => easter(year)?.checked_add(i64::from(days).days()).ok(),
            Self::Old(day, days) => day.date(year)?.checked_add(i64::from(days).days()).ok(),
            Self::Qingming => {
                // The 21st century's formula for the solar term.
                let in_century = i32::from((2000..2100).contains(&year).then_some(year - 2000)?);
                let day = (in_century * 2422 + 48_100) / 10_000 - in_century / 4;
                Date::new(year, 4, i8::try_from(day).ok()?).ok()
            }
            Self::Emperor if year > 2019 => Date::new(year, 2, 23).ok(),
            Self::Emperor if (1989..2019).contains(&year) => Date::new(year, 12, 23).ok(),
            Self::Emperor | Self::Unknown => None,
        }
    }
}

impl Rule {
    /// The value in a year; where none is known, as much as holds for any.
    pub(in crate::facts) fn value(self, year: Option<i16>) -> Option<String> {
        match (year, self) {
            (Some(year), _) => self.date(year).map(|date| date.to_string()),
            (None, Self::On(month, day)) => Some(format!("--{month:02}-{day:02}")),
            (None, _) => None,
        }
    }

    /// The year of the one that lies near a day: a holiday told of half a year away may be the one to come or the one gone.
    pub(super) fn near(self, own: Date) -> Option<i16> {
        const NEAR: i32 = 100;
        let away = |year: i16| Some(own.until(self.date(year)?).ok()?.get_days().abs());
        [-1, 0, 1]
            .into_iter()
            .map(|years| own.year() + years)
            .find(|&year| away(year).is_some_and(|d| d <= NEAR))
    }
}

impl Old {
    fn date(self, year: i16) -> Option<Date> {
        let row = CALENDAR.get(usize::try_from(year.checked_sub(FIRST)?).ok()?)?;
        let [new_year, boat, seven, autumn, nine, buddha] = *row;
        let days = match self {
            Self::NewYear => new_year,
            Self::KoreanNewYear => new_year + u16::from(matches!(year, 1988 | 1997 | 2027 | 2028)),
            Self::DragonBoat => boat,
            Self::SevenSeven => seven,
            Self::MidAutumn => autumn,
            Self::KoreanMidAutumn => autumn + u16::from(year == 2040),
            Self::NineNine => nine,
            Self::Buddha => buddha,
        };
        Date::new(year, 1, 1).ok()?.checked_add(i64::from(days).days()).ok()
    }
}

/// Easter Sunday of the western churches.
fn easter(year: i16) -> Option<Date> {
    let y = i32::from((1583..4000).contains(&year).then_some(year)?);
    let (golden, century) = (y % 19, y / 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (y % 100 / 4) - epact - y % 100 % 4) % 7;
    let moon = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * moon + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::{Old, Rule};

    #[test]
    fn named_days_of_some_years() {
        for (rule, year, date) in [
            (Rule::Easter(0), 2024, "2024-03-31"),
            (Rule::Easter(-2), 2019, "2019-04-19"),
            (Rule::Easter(0), 2000, "2000-04-23"),
            (Rule::Nth { month: 11, weekday: 4, n: 4, since: 1942 }, 2023, "2023-11-23"),
            (Rule::Nth { month: 5, weekday: 1, n: 0, since: 1971 }, 2024, "2024-05-27"),
            (Rule::Old(Old::NewYear, 0), 2024, "2024-02-10"),
            (Rule::Old(Old::NewYear, -1), 2021, "2021-02-11"),
            (Rule::Old(Old::MidAutumn, 0), 2020, "2020-10-01"),
            (Rule::Old(Old::DragonBoat, 0), 2023, "2023-06-22"),
            (Rule::Old(Old::Buddha, 0), 2023, "2023-05-27"),
            (Rule::Qingming, 2024, "2024-04-04"),
            (Rule::Qingming, 2023, "2023-04-05"),
            (Rule::Emperor, 2018, "2018-12-23"),
        ] {
            assert_eq!(rule.date(year).map(|d| d.to_string()).as_deref(), Some(date), "{rule:?}");
        }
        assert_eq!(Rule::Old(Old::NewYear, 0).date(1911), None);
        assert_eq!(Rule::Emperor.date(2019), None);
    }
}
