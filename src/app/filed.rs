//! The day an agency's item says it was filed on, for where no page says when it was published.

use jiff::civil::Date;

use crate::article::Article;
use crate::facts::filed_on;

/// The time the sources are of: datelines name no year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    near: Date,
}

impl Calendar {
    /// Of sources by what is known of any of them: when it was published, filed or captured.
    pub(super) fn of(articles: &[&Article]) -> Self {
        let articles = || articles.iter().copied();
        let date = |time: &str| time.get(..10)?.parse::<Date>().ok();
        let published = articles().filter_map(|article| date(article.published.as_deref()?)).min();
        let filed = || articles().filter_map(|article| date(filed_on(article)?)).min();
        let captured = || articles().filter_map(|article| date(&article.captured.as_ref()?.time)).min();
        // None tells a year: what matters is only that they are near each other.
        let any = || articles().find_map(|article| in_year(filed_on(article)?, 2000));
        let near = published.or_else(filed).or_else(captured).or_else(any).unwrap_or(Date::ZERO);
        Self { near }
    }

    /// When an article was filed, as `2024-10-12`: in the year that is nearest to the others.
    pub(super) fn day(self, article: &Article) -> Option<String> {
        let filed = filed_on(article)?;
        if let Ok(date) = filed.parse::<Date>() {
            return Some(date.to_string());
        }
        let year = self.near.year();
        let dates = (year - 1..=year + 1).filter_map(|year| in_year(filed, year));
        let apart = |date: &Date| date.until(self.near).map_or(i32::MAX, |span| span.get_days().abs());
        dates.min_by_key(apart).map(|date| date.to_string())
    }
}

/// The day of `--10-12`, or of a date with a year.
fn in_year(filed: &str, year: i16) -> Option<Date> {
    let (month, day) = filed.strip_prefix("--")?.split_once('-')?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::Calendar;
    use crate::article::Article;
    use crate::facts;
    use crate::read::{self, Document, Options};
    use crate::task::Watch;

    fn article(text: &str, published: Option<&str>) -> Article {
        let text = format!("渡口重开\n\n{text}渡口昨天重开，两岸的人不用再绕行。\n");
        let mut article = read::article(&Document::pasted(&text), &Options::default()).unwrap();
        article.published = published.map(str::to_owned);
        facts::annotate(&mut article, &Watch::default()).unwrap();
        article
    }

    #[test]
    fn a_dateline_is_of_the_year_of_the_others() {
        let [page, december, january, none] = [
            article("", Some("2025-01-02T08:00:00+08:00")),
            article("澄江社青屏12月31日电（记者林禾）", None),
            article("（澄江社青屏1月1日电）", None),
            article("12月31日，", None),
        ];
        let days = |all: &[&Article]| {
            let calendar = Calendar::of(all);
            all.iter().map(|article| calendar.day(article)).collect::<Vec<_>>()
        };
        let day = |day: &str| Some(day.to_owned());
        assert_eq!(
            days(&[&page, &december, &january, &none]),
            [None, day("2024-12-31"), day("2025-01-01"), None]
        );
        // Without any year they are beside each other all the same.
        assert_eq!(days(&[&january, &december]), [day("2000-01-01"), day("1999-12-31")]);
    }
}
