//! Small articles for the tests of this module.

use std::sync::Arc;

use crate::article::Article;
use crate::compare::{Collation, Comparison, collate};
use crate::facts;
use crate::read::{self, Document, Options};
use crate::task::Watch;
use crate::text::Policy;

/// Paragraphs that have nothing in common.
pub(super) const SHARED: [&str; 4] = [
    "镇上的老船工把缆绳送给了小学，孩子们拿它拔河，一直玩到天黑才散。",
    "“老桥限重以后，果子烂在地里的事每年都有。”种植户周平说。",
    "今年汛期来得早，六月中旬水位一度超过警戒线，施工队改为夜间作业。",
    "按照规划，南岸还将建设农产品集散中心，预计明年春天动工。",
];

/// An article without headline, a paragraph a line.
pub(super) fn article(text: &str) -> Arc<Article> {
    let options = Options { raw: true, ..Options::default() };
    let mut article = read::article(&Document::pasted(text), &options).unwrap();
    facts::annotate(&mut article, &Watch::default()).unwrap();
    Arc::new(article)
}

pub(super) fn collation(texts: &[&str], base: usize) -> Collation {
    let articles = texts.iter().map(|text| article(text)).collect();
    collate(articles, base, Policy::default(), &Watch::default()).unwrap()
}

/// Two of them, with their comparison.
pub(super) fn compared(left: &str, right: &str) -> (Collation, Comparison) {
    let collation = collation(&[left, right], 0);
    let comparison = collation.comparisons[0].clone();
    (collation, comparison)
}
