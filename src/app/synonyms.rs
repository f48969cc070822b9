//! Other words for what can be done, as readers and the guide say them: in English and Chinese, whatever the script.

use super::{Action, Offer};

impl Offer {
    /// What else it may be looked for by.
    pub(super) fn synonyms(self) -> &'static [&'static str] {
        match self {
            Self::Do(action) => action.synonyms(),
            Self::Rename(_) => {
                &["name of the source", "call it", "outlet", "命名", "起名", "重命名", "媒体名"]
            }
            Self::Remove(_) => &["delete source", "close source", "take out", "删除来源", "去掉来源"],
            Self::Beside(_) => &["open pair", "compare with the base", "两篇对照"],
            Self::Base(_) => &["compare against", "reference", "基准", "以它为准"],
            Self::Move { .. } => &["order of sources", "column", "调整顺序"],
            Self::WholeFile(_) => &["raw", "nothing set aside", "全文", "原样读取"],
            Self::Sort(_) => &["order of sources", "chronological", "顺序", "排序", "时间先后"],
            Self::Ignore(_) => &["ignore", "folded", "does not count", "忽略", "不算"],
            Self::IgnoreNothing => &["ignore nothing", "strict", "全部算", "不忽略"],
            Self::Lang(_) => &["interface language", "translation", "界面语言"],
            Self::Theme(_) => &["theme", "colour scheme", "主题", "夜间", "白天"],
            Self::ReducedMotion => &["animation", "动画"],
            Self::Recent(_) => &["open recent", "history", "历史", "打开最近"],
            Self::ClearRecents => &["forget history", "clear history", "清除历史"],
        }
    }
}

impl Action {
    fn synonyms(self) -> &'static [&'static str] {
        match self {
            Self::Open => &["choose files", "load", "import", "folder", "archive", "载入", "导入", "文件夹"],
            Self::OpenLeft | Self::OpenRight => &["choose file", "load", "载入"],
            Self::Paste => &["clipboard", "剪贴板"],
            Self::OpenExample | Self::OpenExampleEn | Self::OpenExampleFive => {
                &["sample", "demo", "first time", "样例", "演示"]
            }
            Self::RestoreLast => &["recover", "crash", "not saved", "找回", "崩溃"],
            Self::SaveSession | Self::SaveSessionAs => &["keep", "store", "write file", "存档", "存盘"],
            Self::Export => &[
                "report",
                "save as html",
                "web page",
                "pdf",
                "word",
                "docx",
                "csv",
                "json",
                "markdown",
                "print",
                "picture",
                "share",
                "evidence",
                "报告",
                "打印",
                "网页",
                "表格",
                "图片",
                "分享",
            ],
            Self::Reload => &["refresh", "update from disk", "刷新"],
            Self::Close => &[
                "new comparison",
                "start page",
                "start screen",
                "home",
                "start over",
                "新的比较",
                "首页",
                "开始页",
            ],
            Self::Quit => &["exit", "leave", "离开"],
            Self::Undo => &["take back", "revert", "撤回", "反悔"],
            Self::Redo => &["again", "repeat"],
            Self::Copy | Self::CopyRow | Self::CopyChange | Self::CopyLeft | Self::CopyRight => {
                &["clipboard", "quote", "剪贴板"]
            }
            Self::SelectAll => &["everything"],
            Self::SetAsideLeft | Self::SetAsideRight => &[
                "take out paragraph",
                "exclude",
                "page furniture",
                "not part of the article",
                "advert",
                "去掉这段",
                "页面文字",
                "广告",
            ],
            Self::NoteOnRow => &["comment", "annotate", "remark", "write a note", "批注", "评注", "备注"],
            Self::ChooseParagraph => &["part of the row"],
            Self::PutTogether => &[
                "align",
                "join",
                "pair",
                "match",
                "counterpart",
                "belong together",
                "correct the alignment",
                "对齐",
                "配对",
                "手工对应",
            ],
            Self::KeepApart => {
                &["separate", "part", "unpair", "does not belong", "no counterpart", "拆开", "解除对应"]
            }
            Self::BeginRow => &["new row", "row begins here", "分行"],
            Self::DropCorrections => &["reset alignment", "all corrections", "取消全部"],
            Self::RowMenu => &["context menu", "right click", "右键"],
            Self::Find | Self::FindNext | Self::FindPrevious => &["search", "look for", "搜索", "检索"],
            Self::Overview => &[
                "many sources",
                "several sources",
                "matrix",
                "grid",
                "table",
                "who took from whom",
                "origins",
                "timeline",
                "多个来源",
                "多篇",
                "矩阵",
                "谁抄谁",
                "沿用关系",
            ],
            Self::Legend => &[
                "colours",
                "colors",
                "amber",
                "orange",
                "what the marks mean",
                "signs",
                "颜色",
                "记号",
                "说明",
            ],
            Self::SideBySide => &["two columns", "parallel", "并排", "两栏"],
            Self::Inline => &["redline", "one column", "track changes", "校样", "一栏", "修订"],
            Self::TogglePanel => &["sidebar", "verdict", "侧边栏", "判定"],
            Self::ShowFolded => &["ignored", "grey dots", "folded", "灰点", "忽略"],
            Self::BringAlongside => &["moved paragraph", "ribbon", "counterpart", "拉到对面"],
            Self::NextTab => &["switch tab", "切换"],
            Self::TabFacts => &["numbers", "dates", "quotations", "disagree", "数字", "矛盾"],
            Self::TabNotes => &["comments", "annotations", "批注"],
            Self::TabSetAside => &["page furniture", "put back", "removed lines", "放回", "页面文字"],
            Self::FoldIdentical => {
                &["collapse", "unfold", "hide identical", "same paragraphs", "收起", "展开"]
            }
            Self::KeepChoices => &["remember", "default", "以后都", "默认"],
            Self::WatchFiles => &["reload automatically", "watch", "监视"],
            Self::LargerText => &["bigger", "zoom in", "font size", "放大", "字号"],
            Self::SmallerText => &["zoom out", "font size", "字号"],
            Self::DefaultText => &["reset zoom", "font size", "字号"],
            Self::LargerWindow | Self::SmallerWindow => &["scale", "zoom", "缩放"],
            Self::DarkTheme => &["night", "夜间"],
            Self::HighContrast => &["accessibility", "colour-blind", "color-blind", "无障碍", "色盲"],
            Self::Settings => &[
                "preferences",
                "options",
                "fonts",
                "line spacing",
                "column width",
                "measure",
                "largest file",
                "偏好",
                "选项",
                "字体",
                "行距",
                "栏宽",
            ],
            Self::NextConflict | Self::PreviousConflict => &[
                "contradiction",
                "conflict",
                "wrong figure",
                "attribution",
                "certainty",
                "不一致",
                "出入",
                "语气",
            ],
            Self::NextOmitted | Self::PreviousOmitted | Self::ListOmitted | Self::ListWeight => &[
                "left out",
                "leave out",
                "missing",
                "dropped",
                "deleted",
                "removed",
                "cut",
                "删去",
                "删除",
                "漏掉",
                "缺少",
            ],
            Self::NextAdded | Self::PreviousAdded | Self::ListAdded => {
                &["inserted", "new paragraph", "only in B", "增加", "多出", "插入"]
            }
            Self::NextMoved | Self::PreviousMoved | Self::ListMoved => {
                &["changed place", "elsewhere", "went", "换地方", "挪动"]
            }
            Self::NextEdited | Self::PreviousEdited | Self::ListEdited => {
                &["changed", "reworded", "rewritten", "修改", "改动"]
            }
            Self::NextChange | Self::PreviousChange => &["difference", "edit", "差异", "不同"],
            Self::NextOfKind | Self::PreviousOfKind => &["difference", "listed", "差异"],
            Self::NextRevision | Self::PreviousRevision => {
                &["version", "capture", "state of the page", "版本", "快照"]
            }
            Self::NextRow | Self::PreviousRow => &["paragraph", "段落"],
            Self::GoToRow => &["jump", "line", "跳到"],
            Self::Swap => &["exchange", "turn around", "change sides", "对调", "互换"],
            Self::CancelWork => &["stop", "abort", "停止", "中止"],
            Self::ListAll => &["every change", "全部改动"],
            Self::ListFacts => &["figures", "dates", "quotations", "changes a fact", "日期", "引语"],
            Self::ListNumbers | Self::SkipNumbers => &["renumbered", "articles of a law", "条号", "编号"],
            Self::ListSplit => &["parted paragraphs"],
            Self::ListMerged => &["joined paragraphs"],
            Self::Commands => &["palette", "every action", "所有操作"],
            Self::Help => &["shortcuts", "keyboard", "keys", "快捷键", "按键"],
            Self::Guide => &["manual", "documentation", "tutorial", "how to", "教程", "使用说明", "手册"],
        }
    }
}
