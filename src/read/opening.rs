//! What stands over a text besides its title: what kind of text it is, its number and parties, whom it greets.

use super::byline::{Byline, is_publisher};
use super::furniture::Furniture;
use super::outlets;
use crate::article::SetAsideReason;
use crate::text::is_unspaced;

/// What kind of text follows, and from when it may be used.
#[rustfmt::skip]
const KINDS: [&str; 37] = [
    "新闻稿", "新聞稿", "新闻通稿", "新聞通稿", "通稿", "新闻发布稿", "新闻公报", "新聞公報", "即时发布", "即時發布", "即時發佈", "报道资料",
    "報道資料", "報道発表", "報道発表資料", "記者発表資料", "プレスリリース", "ニュースリリース", "報道関係者各位", "報道関係各位", "報道各位",
    "보도자료", "보도 자료", "보도참고자료", "보도 참고자료", "보도설명자료", "보도해명자료", "즉시 보도", "즉시보도", "즉시 배포",
    "press release", "news release", "media release", "press statement", "for immediate release", "immediate release", "press information",
];

/// Whether a line says no more than what kind of text it stands over.
pub(super) fn is_kind(line: &str) -> bool {
    let bare = bare(line);
    let lower = bare.to_lowercase();
    let embargo = ["embargo", "under embargo", "엠바고", "解禁", "解禁日時", "禁发", "禁發", "해금"];
    let until = lower.split([':', '：']).next().unwrap_or_default().trim();
    let words: Vec<&str> = lower.split_whitespace().collect();
    // 新 闻 稿 is set with blanks.
    let closed: String = lower.chars().filter(|c| !c.is_whitespace()).collect();
    KINDS.contains(&words.join(" ").as_str())
        || (!closed.is_ascii() && KINDS.contains(&closed.as_str()))
        || (lower.chars().count() <= 80 && (embargo.contains(&until) || lower.starts_with("embargoed until")))
}

/// What a line between the title and the text may announce besides who wrote it and when.
#[rustfmt::skip]
const KEYS: [&str; 101] = [
    "编号", "編號", "文号", "文號", "字号", "番号", "번호", "密级", "密級", "版本", "日期", "时间", "時間", "日時", "일시", "地点", "地點", "場所", "장소",
    "部门", "部門", "部署", "부서", "单位", "單位", "联系人", "聯絡人", "联系方式", "电话", "電話", "聯絡電話", "担当", "담당자", "담당", "문의", "문의처",
    "연락처", "連絡先", "問い合わせ先", "問合せ先", "お問い合わせ", "発信元", "発行元", "宛先", "主送", "抄送", "收件人", "发件人", "수신", "발신", "배포",
    "no", "no.", "number", "ref", "ref.", "reference", "contact", "contacts", "phone", "tel", "email", "e-mail", "from", "to", "cc", "date",
    "version", "department", "client", "venue", "location", "for release", "release date", "release time", "between", "and",
    "主持", "主持人", "主题", "主題", "事由", "件名", "제목", "subject", "re", "attendees", "present",
    "主办", "主辦", "承办", "承辦", "分类", "分類", "出席", "列席", "参会", "參會", "参加者", "참석", "참석자",
];

/// Who makes a contract.
#[rustfmt::skip]
const PARTIES: [&str; 57] = [
    "甲方", "乙方", "丙方", "买方", "買方", "卖方", "賣方", "出租人", "承租人", "出租方", "承租方", "委托人", "委託人", "受托人", "受託人", "委托方",
    "受托方", "发包人", "承包人", "发包方", "承包方", "供方", "需方", "出卖人", "买受人", "出賣人", "買受人", "转让方", "受让方", "立約人", "立契約書人",
    "売主", "買主", "貸主", "借主", "委託者", "受託者", "発注者", "受注者", "갑", "을", "매도인", "매수인", "임대인", "임차인", "발주자", "수급인", "도급인",
    "buyer", "seller", "lessor", "lessee", "landlord", "tenant", "party a", "party b", "contractor",
];

/// Whether a line is a label and what belongs to it: 合同编号：…, 담당부서: ….
pub(super) fn is_entry(line: &str) -> bool {
    label(line).is_some_and(|label| ends_as(&label, &KEYS) || PARTIES.contains(&label.as_str()))
}

/// Whether a line names a party of a contract.
pub(super) fn is_party(line: &str) -> bool {
    label(line).is_some_and(|label| PARTIES.contains(&label.as_str()))
}

/// What stands before the colon, small, without what is said of it in brackets.
fn label(line: &str) -> Option<String> {
    let (label, _) = line.split_once([':', '：'])?;
    let label = label.split(['(', '（', '［', '[']).next().unwrap_or_default();
    let label: String = if label.is_ascii() {
        label.trim().to_lowercase()
    } else {
        label.chars().filter(|c| !c.is_whitespace()).collect()
    };
    (!label.is_empty() && label.chars().count() <= 24).then_some(label)
}

/// In Latin a label ends with a whole word of the list.
fn ends_as(label: &str, list: &[&str]) -> bool {
    list.iter().any(|key| {
        label.strip_suffix(key).is_some_and(|rest| rest.is_empty() || !key.is_ascii() || rest.ends_with(' '))
    })
}

/// Whether a line greets whom a letter is for.
pub(super) fn is_greeting(line: &str) -> bool {
    let line = line.trim();
    let length = line.chars().take(61).count();
    let lower = line.to_lowercase();
    let called = line.ends_with([',', '，', ':', '：', '、', '!', '！']);
    let bare = line.trim_end_matches(|c: char| !c.is_alphanumeric());
    let word =
        |start: &str| lower.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let latin = length <= 60
        && (word("dear")
            || word("to whom it may concern")
            || (called && ["hi", "hello", "good morning"].iter().any(|w| word(w))));
    let short = length <= 24;
    let begins =
        ["各位", "尊敬的", "亲爱的", "親愛的", "敬启者", "敬啟者", "拝啓", "前略", "안녕하", "존경하는"];
    let whole = ["各位", "各位同事", "各位同仁", "大家好", "您好", "你好"];
    let ends = ["各位", "御中", "귀중", "귀하", "编辑部", "編輯部"];
    let ends_called =
        ["先生", "女士", "小姐", "您好", "你好", "同志", "様", "님", "님께", "여러분", "同事", "同仁"];
    latin
        || (short
            && (whole.contains(&bare)
                || ends.iter().any(|end| bare.ends_with(end))
                || (called && begins.iter().any(|start| bare.starts_with(start)))
                || (called && ends_called.iter().any(|end| bare.ends_with(end)))))
}

/// What agencies and papers are called, where a line is nothing else.
#[rustfmt::skip]
const AGENCIES: [&str; 16] = [
    "通信社", "通讯社", "通訊社", "新聞社", "新闻社", "日报", "日報", "晚报", "晚報", "新聞", "時報", "时报", "일보", "신문", "통신", "タイムス",
];

/// A line that is only the name of a company.
pub(super) fn is_company(line: &str) -> bool {
    let name = bare(line);
    let lower = name.to_lowercase();
    let forms = ["株式会社", "有限会社", "合同会社", "有限公司", "股份公司", "集团公司", "주식회사"];
    let short = name.chars().take(31).count() <= 30 && !name.contains(['，', '、', '。']);
    let latin = [" inc", " ltd", " llc", " plc", " gmbh", " co., ltd", " corporation"];
    short
        && (forms.iter().any(|form| name.ends_with(form) || name.starts_with(form) && !name.contains(' '))
            || latin.iter().any(|form| lower.ends_with(form)))
}

/// A line that is only the name of an agency or a paper.
pub(super) fn agency(line: &str) -> Option<Furniture> {
    let name = bare(line);
    let known = outlets::is_english(name)
        || is_publisher(name) && AGENCIES.iter().any(|end| name.ends_with(end) && name.len() > end.len());
    known.then(|| Furniture {
        reason: SetAsideReason::Byline,
        byline: Some(Byline { outlet: Some(name.to_owned()), ..Byline::default() }),
        outlet: None,
    })
}

/// Lines of one word in a row that make a menu.
const MENU: usize = 3;

/// Whether the lines begin with a menu: several of a word each.
pub(super) fn is_menu<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let is_word = |line: &str| {
        let line = line.trim();
        let short = if line.chars().any(is_unspaced) {
            line.chars().take(5).count() <= 4
        } else {
            !line.contains(char::is_whitespace) && line.chars().take(16).count() <= 15
        };
        short && line.chars().all(char::is_alphabetic)
    };
    lines.take_while(|line| is_word(line)).take(MENU).count() == MENU
}

/// Without brackets and marks around it.
fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::{agency, is_company, is_entry, is_greeting, is_kind, is_menu, is_party};

    #[test]
    fn kinds_of_texts() {
        for line in [
            "보도자료",
            "【新闻稿】",
            "新 聞 稿",
            "FOR IMMEDIATE RELEASE",
            "Press release:",
            "プレスリリース",
            "EMBARGOED UNTIL 6 a.m.",
            "엠바고: 9월 17일 06:00",
        ] {
            assert!(is_kind(line), "{line}");
        }
        for line in
            ["新闻稿写作三十年", "Press release that was none", "解禁区重新开放", "보도자료 베껴 쓰기 논란"]
        {
            assert!(!is_kind(line), "{line}");
        }
    }

    #[test]
    fn entries_and_parties() {
        for line in
            ["合約編號：AB-1", "담당부서: 강길시 교통과", "Contract No.: 12", "Media contact: Ada Moor"]
        {
            assert!(is_entry(line) && !is_party(line), "{line}");
        }
        for line in ["甲方（買方）：柳渡精密股份有限公司", "Buyer: Moor Tools Ltd", "임대인: 윤서진"]
        {
            assert!(is_party(line), "{line}");
        }
        for line in ["专访：渡口的三十年", "Analysis: why the bridge fell", "渡口重开"] {
            assert!(!is_entry(line), "{line}");
        }
    }

    #[test]
    fn greetings() {
        for line in [
            "Dear colleagues",
            "Dear Ms Moor,",
            "Hi Tom,",
            "To whom it may concern:",
            "各编辑部",
            "配信先各位",
            "各位编辑：",
            "尊敬的读者：",
            "周先生：",
            "各位同事",
            "윤서진 님께,",
        ] {
            assert!(is_greeting(line), "{line}");
        }
        for line in [
            "Dearth of ferries",
            "Hello again from the ferry",
            "怀念周先生",
            "责任编辑：",
            "尊敬的力量",
            "各位读者讲述的三个故事",
        ] {
            assert!(!is_greeting(line), "{line}");
        }
    }

    #[test]
    fn names_and_menus() {
        assert!(agency("澄江共同通信社").is_some() && agency("（青屏日报）").is_some());
        assert!(agency("青屏精密株式会社").is_none() && agency("新聞").is_none());
        assert!(agency("Quillport Courier").is_some() && agency("Good times").is_none());
        assert!(is_company("青屏工業株式会社") && is_company("Moor Tools Ltd") && !is_company("渡口重开"));
        assert!(is_menu(["要闻", "财经", "体育", "渡口今晨重新开船"].into_iter()));
        assert!(!is_menu(["声明", "Statement", "渡口今晨重新开船"].into_iter()));
    }
}
