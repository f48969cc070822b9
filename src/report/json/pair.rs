//! A pair of a list on its line.

use std::io::{self, Write};

use serde::Serialize;

use crate::article::{Article, Captured, FactKind, Format, Warning};
use crate::compare::{
    Attribution, AttributionChange, AttributionKind, Collation, Comparison, Credit, FactStatus, FoldedCounts,
    Manner, Shares, Verdict,
};
use crate::text::Policy;

use super::line_of_list;

/// Names the shape of a line.
const SCHEMA: &str = "variorum-pair/1";

/// Where a pair stands in its list, and what the list says of it.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Pair<'a> {
    /// Of the list, counted from 1.
    pub line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    pub left: &'a str,
    pub right: &'a str,
}

/// What became of a pair.
#[derive(Debug, Clone, Copy)]
pub enum Outcome<'a> {
    /// What most who compare many pairs ask for: all but the texts and the rows.
    Brief(&'a Collation),
    Whole(&'a Collation),
    /// Why it could not be compared.
    Failed(&'a str),
}

/// A pair and what became of it, on one line.
///
/// # Errors
/// Those of the writer.
pub fn pair_json(pair: Pair<'_>, outcome: Outcome<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut shown = Line { schema: SCHEMA, pair, differs: None, brief: None, collation: None, error: None };
    match outcome {
        Outcome::Failed(why) => shown.error = Some(why),
        Outcome::Whole(collation) => {
            shown.differs = Some(collation.differs());
            shown.collation = Some(collation);
        }
        Outcome::Brief(collation) => {
            shown.differs = Some(collation.differs());
            shown.brief = brief(collation);
        }
    }
    line_of_list(&shown, out)
}

#[derive(Serialize)]
struct Line<'a> {
    schema: &'static str,
    #[serde(flatten)]
    pair: Pair<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    differs: Option<bool>,
    #[serde(flatten)]
    brief: Option<Brief<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    collation: Option<&'a Collation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'a str>,
}

#[derive(Serialize)]
struct Brief<'a> {
    ignore: Policy,
    articles: [About<'a>; 2],
    verdict: &'a Verdict,
    credit: Option<Credit>,
    shares: &'a Shares,
    folded: FoldedCounts,
    facts: Vec<Difference<'a>>,
    attributions: Vec<Said>,
}

/// An article without its text.
#[derive(Serialize)]
struct About<'a> {
    path: &'a str,
    format: Format,
    encoding: &'a str,
    sha256: &'a str,
    headline: Option<&'a str>,
    published: Option<&'a str>,
    modified: Option<&'a str>,
    captured: Option<&'a Captured>,
    address: Option<&'a str>,
    outlet: Option<&'a str>,
    source: Option<&'a str>,
    author: Option<&'a str>,
    editor: Option<&'a str>,
    warnings: &'a [Warning],
}

/// A difference of facts, each as it is written.
#[derive(Serialize)]
struct Difference<'a> {
    status: FactStatus,
    kind: FactKind,
    left: Option<&'a str>,
    right: Option<&'a str>,
}

/// A change of attribution or certainty, each side as it is written.
#[derive(Serialize)]
struct Said {
    kind: AttributionKind,
    change: AttributionChange,
    left: String,
    right: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    manners: Option<[Manner; 2]>,
}

fn brief(collation: &Collation) -> Option<Brief<'_>> {
    let ([left, right], [comparison]) = (&collation.articles[..], &collation.comparisons[..]) else {
        return None;
    };
    Some(Brief {
        ignore: collation.ignore,
        articles: [about(left), about(right)],
        verdict: &comparison.verdict,
        credit: comparison.credit,
        shares: &comparison.shares,
        folded: comparison.folded,
        facts: facts(comparison, left, right),
        attributions: attributions(comparison, left, right),
    })
}

fn about(article: &Article) -> About<'_> {
    About {
        path: &article.path,
        format: article.format,
        encoding: &article.encoding,
        sha256: &article.sha256,
        headline: article.headline.as_deref(),
        published: article.published.as_deref(),
        modified: article.modified.as_deref(),
        captured: article.captured.as_ref(),
        address: article.address.as_deref(),
        outlet: article.outlet.as_deref(),
        source: article.source.as_deref(),
        author: article.author.as_deref(),
        editor: article.editor.as_deref(),
        warnings: &article.warnings,
    }
}

fn facts<'a>(comparison: &Comparison, left: &'a Article, right: &'a Article) -> Vec<Difference<'a>> {
    let as_written = |d: &crate::compare::FactDifference| {
        let [left, right] = d.facts(&left.facts, &right.facts).map(|fact| fact.map(|f| &*f.text));
        Difference { status: d.status, kind: d.kind, left, right }
    };
    comparison.facts.iter().map(as_written).collect()
}

fn attributions(comparison: &Comparison, left: &Article, right: &Article) -> Vec<Said> {
    let as_written = |said: &Attribution| {
        let [l, r] = said.readings([left, right], &comparison.rows);
        Said { kind: said.kind, change: said.change, left: l, right: r, manners: said.manners }
    };
    comparison.attributions.iter().map(as_written).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::Value;

    use super::{Outcome, Pair, pair_json};
    use crate::facts;
    use crate::read::{self, Document};
    use crate::task::Watch;
    use crate::text::Policy;

    fn written(outcome: Outcome<'_>) -> String {
        let mut out = Vec::new();
        let pair = Pair { line: 3, id: Some("甲\t乙"), left: "a.txt", right: "b.txt" };
        pair_json(pair, outcome, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_pair_is_one_line_brief_whole_or_a_reason() {
        let articles = ["仓库修缮花费86万元。", "仓库修缮花费68万元。"].map(|text| {
            let mut article = read::article(&Document::pasted(text), &read::Options::default()).unwrap();
            facts::annotate(&mut article, &Watch::default()).unwrap();
            Arc::new(article)
        });
        let collation =
            crate::compare::collate(articles.into(), 0, Policy::default(), &Watch::default()).unwrap();

        let brief = written(Outcome::Brief(&collation));
        assert_eq!((brief.matches('\n').count(), brief.ends_with('\n')), (1, true));
        let brief: Value = serde_json::from_str(&brief).unwrap();
        assert_eq!((&brief["line"], &brief["id"]), (&3.into(), &"甲\t乙".into()));
        assert_eq!(brief["facts"][0]["left"], "86万元");
        assert!(brief["differs"].as_bool().unwrap() && brief["articles"][0]["blocks"].is_null());
        assert_eq!(brief["verdict"]["figures"]["edited_rows"], 1);

        let whole = written(Outcome::Whole(&collation));
        let alone = serde_json::to_string(&collation).unwrap();
        assert!(whole.contains(&format!("\"collation\":{alone}}}")), "to the letter");

        let failed: Value = serde_json::from_str(&written(Outcome::Failed("“a.txt” is gone"))).unwrap();
        assert_eq!(failed["error"], "“a.txt” is gone");
        assert!(failed["differs"].is_null());
    }
}
