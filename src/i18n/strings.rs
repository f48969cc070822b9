//! Fixed words of the window, one line each: simplified Chinese, traditional Chinese, English. `ja` and `ko` have theirs.

use super::table::table;

table! {
    /// Every fixed word of the window, in one language.
    Strings, STRINGS;

    /// The window's title.
    title: "对勘 Variorum", "對勘 Variorum", "Variorum";
    // Actions, as buttons and menu entries.
    open: "打开…", "開啟…", "Open…";
    open_left: "打开左侧…", "開啟左側…", "Open left side…";
    open_right: "打开右侧…", "開啟右側…", "Open right side…";
    open_example: "打开示例比较", "開啟範例比較", "Open the example";
    open_example_en: "打开英文示例", "開啟英文範例", "Open the English example";
    open_example_five: "打开五个来源的示例", "開啟五個來源的範例", "Open the example of five sources";
    paste: "粘贴文字", "貼上文字", "Paste text";
    swap: "交换左右", "交換左右", "Swap sides";
    close: "关闭比较", "關閉比較", "Close comparison";
    reload: "重新读取", "重新讀取", "Read again";
    watch_files: "文件变化时自动重新载入", "檔案變化時自動重新載入", "Read files again when they change";
    watching: "文件变化时自动重新载入", "檔案變化時自動重新載入", "files are read again when they change";
    files: "文件", "檔案", "Files";
    restore_last: "恢复上次的比较", "復原上次的比較", "Restore the last comparison";
    left_over: "上次的比较没有保存：", "上次的比較沒有儲存：", "The last comparison was not saved:";
    left_over_declined: "上次的比较将在关闭窗口时丢弃", "上次的比較將在關閉視窗時捨棄", "The last comparison will be forgotten when the window closes";
    take_newer: "打开未保存的", "打開未儲存的", "Open what was not saved";
    drop_newer: "丢弃", "捨棄", "Discard it";
    not_wanted: "不用了", "不用了", "No, thank you";
    save_session: "保存比较", "儲存比較", "Save session";
    save_session_as: "比较另存为…", "比較另存為…", "Save session as…";
    quit: "退出", "結束", "Quit";
    next_change: "下一处改动", "下一處改動", "Next change";
    previous_change: "上一处改动", "上一處改動", "Previous change";
    next_of_kind: "侧栏所列的下一处", "側欄所列的下一處", "Next of those the panel lists";
    previous_of_kind: "侧栏所列的上一处", "側欄所列的上一處", "Previous of those the panel lists";
    next_conflict: "下一处矛盾", "下一處矛盾", "Next fact that disagrees";
    previous_conflict: "上一处矛盾", "上一處矛盾", "Previous fact that disagrees";
    next_edited: "下一处改写", "下一處改寫", "Next edited";
    previous_edited: "上一处改写", "上一處改寫", "Previous edited";
    next_omitted: "下一处略去", "下一處略去", "Next omitted";
    previous_omitted: "上一处略去", "上一處略去", "Previous omitted";
    next_added: "下一处新增", "下一處新增", "Next added";
    previous_added: "上一处新增", "上一處新增", "Previous added";
    next_moved: "下一处移动", "下一處移動", "Next moved";
    previous_moved: "上一处移动", "上一處移動", "Previous moved";
    next_revision: "下一次修订", "下一次修訂", "Next revision";
    previous_revision: "上一次修订", "上一次修訂", "Previous revision";
    revisions: "修订", "修訂", "Revisions";
    appeared: "新出现", "新出現", "Appeared";
    vanished: "消失", "消失", "Vanished";
    sentence_edited: "改写", "改寫", "Edited";
    nothing_changed: "这两版文字相同", "這兩版文字相同", "No sentence changed";
    lives: "各句存续", "各句存續", "Sentences through the revisions";
    show_both: "对照这两版", "對照這兩版", "Show both";
    next_row: "下一行", "下一列", "Next row";
    previous_row: "上一行", "上一列", "Previous row";
    go_to_row: "前往第几行…", "前往第幾列…", "Go to row…";
    row_menu: "所选行的菜单", "所選列的選單", "Menu of the selected row";
    relations: "沿用关系", "沿用關係", "Origins";
    relations_hint: "按共同文字、所写来源与时间推断", "按共同文字、所寫來源與時間推斷", "Who took from whom, inferred from shared text, named sources and times";
    timeline: "时间先后", "時間先後", "In time";
    time_of_capture: "抓取时间", "擷取時間", "time of capture";
    time_unknown: "时间不明", "時間不明", "Time unknown";
    working_it_out: "正在推断…", "正在推斷…", "Working it out…";
    facts_disagree: "各来源说法不一", "各來源說法不一", "Sources disagree";
    facts_changed: "随版本变化", "隨版本變化", "Changed over time";
    facts_agree: "已比较的来源没有互相矛盾的事实", "已比較的來源沒有互相矛盾的事實", "No facts disagree among the sources compared";
    facts_single: "只有一家写到", "只有一家寫到", "Said by one source only";
    paragraphs_of_one: "只有一家有的段落", "只有一家有的段落", "Paragraphs of one source only";
    paragraphs_of_some: "底本没有，几家都有的段落", "底本沒有，幾家都有的段落", "Paragraphs several sources have and the base lacks";
    only_some: "独有段落", "獨有段落", "Paragraphs";
    lacks_nothing: "各来源的段落底本都有", "各來源的段落底本都有", "The base text has every paragraph of the other sources";
    base_text: "底本", "底本", "Base text";
    headline_row: "标题", "標題", "Head";
    lacking: "底本之外新增的段落", "底本之外新增的段落", "Paragraphs the base text lacks";
    /// Opens and closes what the marks of the overview mean.
    legend: "图例", "圖例", "Legend";
    /// In the cell of a source that has a paragraph the base lacks.
    has_it: "有", "有", "has it";
    /// The name of a cell whose source has nothing of its row.
    has_not: "没有", "沒有", "does not have it";
    /// On a paragraph of the base that no other source has.
    alone: "仅底本有", "僅底本有", "only here";
    as_base: "以此为底本", "以此為底本", "Make this the base text";
    open_pair: "与底本对照", "與底本對照", "Side by side with the base text";
    rename_ask: "改名…", "改名…", "Rename…";
    move_left: "左移", "左移", "Move left";
    move_right: "右移", "右移", "Move right";
    sort_given: "按打开顺序", "按開啟順序", "As opened";
    sort_time: "按时间", "按時間", "By time";
    sort_name: "按名称", "按名稱", "By name";
    sort_kept: "按沿用多少", "按沿用多少", "By share kept";
    sort: "排列", "排列", "Sort";
    overview: "总览", "總覽", "Overview";
    report_page: "网页（HTML）", "網頁（HTML）", "Web page (HTML)";
    report_word: "Word（修订）", "Word（修訂）", "Word (tracked changes)";
    report_changes: "改动表（CSV）", "改動表（CSV）", "Changes (CSV)";
    report_conflicts: "不一致要点表（CSV）", "不一致要點表（CSV）", "Facts that disagree (CSV)";
    report_facts: "要点表（CSV）", "要點表（CSV）", "Facts (CSV)";
    report_matrix: "段落矩阵（CSV）", "段落矩陣（CSV）", "Paragraph matrix (CSV)";
    report_cells: "段落清单（CSV）", "段落清單（CSV）", "Paragraph list (CSV)";
    report_text: "纯文本", "純文字", "Plain text";
    report_diff: "统一差异（diff）", "統一差異（diff）", "Unified diff";
    word_of_two: "Word 文档只含底本与所选一栏的来源", "Word 文件只含底本與所選一欄的來源", "A Word document holds the base text and the source of the chosen column";
    export: "导出…", "匯出…", "Export…";
    export_title: "导出报告", "匯出報告", "Export a report";
    export_as: "格式", "格式", "Format";
    export_layout: "版式", "版式", "Layout";
    export_with: "包含", "包含", "With";
    with_texts_of_two: "对照的正文", "對照的正文", "The compared texts";
    with_unchanged: "相同的段落", "相同的段落", "Unchanged paragraphs";
    export_preview: "开头预览", "開頭預覽", "How it begins";
    preview_picture: "当前窗口的图片，与屏幕所见相同", "目前視窗的圖片，與螢幕所見相同", "The window as it is on the screen";
    picture: "图片（当前视图）", "圖片（目前檢視）", "Picture of the current view";
    report_path: "报告的路径", "報告的路徑", "Path of the report";
    report_filter: "报告", "報告", "Report";
    rename: "改名", "改名", "Rename";
    rename_source: "给来源起名", "為來源命名", "Name of the source";
    rename_hint: "留空则用媒体名或文件名", "留空則用媒體名或檔名", "Left empty, its outlet or file name is used";
    source_name: "来源名称", "來源名稱", "Source name";
    put_source_back: "放回来源", "放回來源", "Put it back";
    side_by_side: "对照", "對照", "Side by side";
    inline: "合并", "合併", "Inline";
    larger_text: "放大文字", "放大文字", "Larger text";
    smaller_text: "缩小文字", "縮小文字", "Smaller text";
    default_text: "默认字号", "預設字級", "Default text size";
    larger_window: "放大界面", "放大介面", "Larger interface";
    smaller_window: "缩小界面", "縮小介面", "Smaller interface";
    dark_theme: "深色外观", "深色外觀", "Dark appearance";
    high_contrast: "高对比度", "高對比", "High contrast";
    back_to_overview: "‹ 回到总览", "‹ 回到總覽", "‹ Back to the overview";
    back_to_text: "‹ 回到正文", "‹ 回到正文", "‹ Back to the text";
    toggle_panel: "侧栏", "側欄", "Side panel";
    undo: "撤销", "復原", "Undo";
    redo: "重做", "重做", "Redo";
    choose_paragraph: "选择行内的段落", "選擇列內的段落", "Choose a paragraph of the row";
    put_together: "与另一段对应…", "與另一段對應…", "Belongs together with…";
    keep_apart: "左右两段不对应", "左右兩段不對應", "These do not belong together";
    begin_row: "从这一段另起一行", "從這一段另起一列", "Start a new row here";
    drop_corrections: "撤销全部人工对齐", "復原全部人工對齊", "Undo all corrections";
    /// What a corrected row is, on hover and for those who hear it.
    corrected: "人工对齐", "人工對齊", "fixed by the reader";
    /// A row or paragraph that is to be joined with another.
    marked: "待对应", "待對應", "to be joined";
    /// A paragraph of a row; `{letter}` is its side, `{n}` its place there.
    chosen: "已选 {letter} 第 {n} 段", "已選 {letter} 第 {n} 段", "chosen: paragraph {n} of {letter}";
    /// In the status line, while it waits for the other; `{key}` is the key of the action.
    hint_together: "点击与它对应的段落，或用按键移到那里再按 {key}；按 Esc 放弃", "點按與它對應的段落，或用按鍵移到那裡再按 {key}；按 Esc 放棄", "Click what it belongs together with, or go there by key and press {key}; Esc gives up";
    /// In the status line; `{key}` starts the row, `{next}` chooses another paragraph.
    hint_begin: "按 {key} 从选中的段落另起一行，按 {next} 换一段；按 Esc 放弃", "按 {key} 從選取的段落另起一列，按 {next} 換一段；按 Esc 放棄", "Press {key} to start the row at the chosen paragraph, {next} to choose another, or Esc to give up";
    not_neighbours: "同一行只能容纳相邻的段落，且左右两边都要有：请选定相邻的段落，或选定另一侧的段落。", "同一列只能容納相鄰的段落，且左右兩邊都要有：請選定相鄰的段落，或選定另一側的段落。", "A row holds neighbouring paragraphs and has both sides: select a neighbouring paragraph, or one of the other side.";
    /// `{next}` chooses a paragraph, `{key}` joins it.
    which_paragraph: "两行不相邻，又都有左右两边：请点击要对应的那一段，或按 {next} 选定后再按 {key}。", "兩列不相鄰，又都有左右兩邊：請點按要對應的那一段，或按 {next} 選定後再按 {key}。", "The two rows stand apart and both have two sides: click the paragraph that is meant, or choose it with {next} and press {key}.";
    copy: "复制", "複製", "Copy";
    select_all: "选取此侧全文", "選取此側全文", "Select all of this side";
    copy_row: "复制所选段落", "複製所選段落", "Copy selected row";
    copy_left: "复制左侧全文", "複製左側全文", "Copy left text";
    copy_right: "复制右侧全文", "複製右側全文", "Copy right text";
    set_aside_left: "剔除所选左侧段落", "剔除所選左側段落", "Set the selected left paragraph aside";
    set_aside_right: "剔除所选右侧段落", "剔除所選右側段落", "Set the selected right paragraph aside";
    note_on_row: "为所选段落写笔记", "為所選段落寫筆記", "Note on the selected row";
    put_back: "放回正文", "放回正文", "Put back";
    copy_change: "复制改动（A → B）", "複製改動（A → B）", "Copy change (A → B)";
    find: "查找…", "尋找…", "Find…";
    find_next: "查找下一处", "尋找下一處", "Find next";
    find_previous: "查找上一处", "尋找上一處", "Find previous";
    cancel_work: "取消", "取消", "Cancel";
    settings: "设置", "設定", "Settings";
    commands: "全部命令…", "全部指令…", "All commands…";
    help: "快捷键", "快速鍵", "Keyboard shortcuts";
    guide: "使用指南", "使用指南", "User guide";
    // Which changes the panel lists.
    list_all: "全部改动", "全部改動", "All changes";
    list_facts: "只列涉及要点、数字的改动", "只列涉及要點、數字的改動", "Only changes of facts and numbers";
    list_edited: "只列改写", "只列改寫", "Only edited";
    list_omitted: "只列略去", "只列略去", "Only omitted";
    list_added: "只列新增", "只列新增", "Only added";
    list_moved: "只列移动", "只列移動", "Only moved";
    list_numbers: "只列编号的改动", "只列編號的改動", "Only changes of numbering";
    skip_numbers: "跳过编号的改动", "跳過編號的改動", "Pass over changes of numbering";
    list_split: "只列拆分的段落", "只列拆分的段落", "Only split paragraphs";
    list_merged: "只列合并的段落", "只列合併的段落", "Only merged paragraphs";
    list_weight: "略去的段落和句子，按分量", "略去的段落和句子，按分量", "What was omitted, weightiest first";
    // Menus.
    menu: "菜单", "選單", "Menu";
    menu_file: "文件", "檔案", "File";
    menu_edit: "编辑", "編輯", "Edit";
    menu_view: "查看", "檢視", "View";
    menu_go: "前往", "前往", "Go";
    menu_filter: "筛选", "篩選", "Filter";
    menu_help: "帮助", "說明", "Help";
    // Start screen.
    drop_first: "把第一个版本拖到这里", "把第一個版本拖到這裡", "Drop the first version here";
    drop_second: "把第二个版本拖到这里", "把第二個版本拖到這裡", "Drop the second version here";
    release_first: "松开即作为第一个版本", "放開即作為第一個版本", "Release to make it the first version";
    release_second: "松开即作为第二个版本", "放開即作為第二個版本", "Release to make it the second version";
    release_either: "松开即打开", "放開即開啟", "Release to open";
    drop_kinds: "网页、Word、PDF、EPUB、邮件、纯文本等，编码自动识别", "網頁、Word、PDF、EPUB、郵件、純文字等，編碼自動辨識", "Web pages, Word, PDF, EPUB, mail, plain text and more; encodings are recognised";
    choose_file: "选择文件…", "選擇檔案…", "Choose file…";
    choose_other: "换一个文件…", "換一個檔案…", "Choose another file…";
    remove: "移除", "移除", "Remove";
    recent: "最近的比较", "最近的比較", "Recent comparisons";
    recent_none: "还没有比较过文件", "還沒有比較過檔案", "No comparisons yet";
    recent_clear: "清空", "清空", "Clear";
    first_time: "第一次使用？", "第一次使用？", "First time here?";
    drop_many: "也可以一次拖入两个或更多文件。", "也可以一次拖入兩個或更多檔案。", "You can also drop two or more files at once.";
    wayland_no_drop: "此桌面会话不支持拖入文件，请用“选择文件”或粘贴。", "此桌面工作階段不支援拖入檔案，請用「選擇檔案」或貼上。", "This desktop session cannot deliver dropped files: choose or paste them instead.";
    stays_here: "文件只在本机读取，不上传", "檔案只在本機讀取，不上傳", "Files are read on this computer only; nothing is uploaded";
    // Headers and sources.
    no_headline: "（无标题）", "（無標題）", "(no headline)";
    pasted: "粘贴的文字", "貼上的文字", "Pasted text";
    example: "示例", "範例", "Example";
    encoding: "编码", "編碼", "Encoding";
    encoding_automatic: "自动识别", "自動辨識", "Detect automatically";
    whole_file: "整个文件（不剔除页面文字）", "整個檔案（不剔除頁面文字）", "Whole file (set nothing aside)";
    chapter: "章节", "章節", "Chapter";
    whole_book: "全书", "全書", "The whole book";
    before_changes: "修订前", "修訂前", "before the tracked changes";
    after_changes: "修订后", "修訂後", "after the tracked changes";
    show_as_a: "作为 A 显示", "作為 A 顯示", "Show as A";
    show_as_b: "作为 B 显示", "作為 B 顯示", "Show as B";
    taken_from: "来源", "來源", "Source";
    by: "作者", "作者", "By";
    edited_by: "责编", "責編", "Editor";
    // Comparison.
    ignore: "不计差异", "不計差異", "Not counted";
    ignore_nothing: "全部计入", "全部計入", "Everything counts";
    verdict: "判定", "判定", "Verdict";
    no_changes: "没有改动", "沒有改動", "No changes";
    facts: "要点", "要點", "Facts";
    changes: "改动", "改動", "Changes";
    set_aside: "已剔除", "已剔除", "Set aside";
    set_aside_none: "无", "無", "none";
    notes: "笔记", "筆記", "Notes";
    note: "笔记", "筆記", "Note";
    notes_none: "还没有笔记。选中一段，按 Ctrl+Shift+M，或在段落的右键菜单里写笔记。", "尚無筆記。選取一段，按 Ctrl+Shift+M，或在段落的右鍵選單裡寫筆記。", "No notes yet. Select a row and press Ctrl+Shift+M, or use the row's menu.";
    note_hint: "写点什么……", "寫點什麼……", "Write something …";
    note_gone: "段落已不在文中，笔记仍保留", "段落已不在文中，筆記仍保留", "The paragraph is gone from the texts; the note is kept";
    note_elsewhere: "所属的来源没有显示在两侧", "所屬的來源沒有顯示在兩側", "On a source that is on neither side";
    note_delete: "删除", "刪除", "Delete";
    note_deleted: "笔记已删除", "筆記已刪除", "The note was deleted";
    undo_delete: "恢复", "復原", "Bring back";
    attributions: "出处与语气", "出處與語氣", "Attribution and certainty";
    facts_none: "没有找到不一致的数字、日期或引语。", "沒有找到不一致的數字、日期或引語。", "No disagreeing figures, dates or quotations were found.";
    changes_none: "两边文字没有计入的改动。", "兩邊文字沒有計入的改動。", "No difference that counts.";
    whole_text: "全文", "全文", "Whole text";
    working_read: "正在读取……", "正在讀取……", "Reading …";
    working_compare: "正在比较……", "正在比較……", "Comparing …";
    // Between the columns.
    pill_same: "＝", "＝", "=";
    pill_alike: "同 {n}%", "同 {n}%", "{n}% same";
    pill_edited: "改", "改", "edit";
    pill_omitted: "B 略去", "B 略去", "not in B";
    pill_added: "B 新增", "B 新增", "only in B";
    pill_moved_to: "移到", "移到", "to";
    pill_moved_from: "移自", "移自", "from";
    elsewhere: "在另一处", "在另一處", "stands elsewhere";
    ghost_right_later: "在 B 后移 {rows} → 跳转", "在 B 後移 {rows} → 跳轉", "{rows} further down in B → go there";
    ghost_right_earlier: "在 B 前移 {rows} → 跳转", "在 B 前移 {rows} → 跳轉", "{rows} further up in B → go there";
    ghost_left_later: "跳转 ← 在 A 后 {rows}", "跳轉 ← 在 A 後 {rows}", "go there ← {rows} further down in A";
    ghost_left_earlier: "跳转 ← 在 A 前 {rows}", "跳轉 ← 在 A 前 {rows}", "go there ← {rows} further up in A";
    ghost_bring: "拿到这里对照", "拿到這裡對照", "bring alongside";
    ghost_put_back: "放回原处", "放回原處", "put back";
    bring_alongside: "把移动段落拿到对面", "把移動段落拿到對面", "Bring the moved paragraph alongside";
    show_folded: "标出不计的差异", "標出不計的差異", "Mark what is not counted";
    unfold_run: "⋯ {n} 段相同，点击展开（{key} 全部展开）⋯", "⋯ {n} 段相同，點按展開（{key} 全部展開）⋯", "⋯ {n} identical paragraphs, click to show ({key} shows all) ⋯";
    fold_run: "折叠这 {n} 段相同的文字", "摺疊這 {n} 段相同的文字", "Fold these {n} identical paragraphs";
    ruler: "总览标尺", "總覽標尺", "Overview ruler";
    panel_edge: "侧栏宽度", "側欄寬度", "Width of the side panel";
    commands_field: "查找命令", "尋找指令", "Find a command";
    commands_hint: "输入名称、拼音首字母或英文", "輸入名稱、拼音首字母或英文", "Type part of a name";
    commands_none: "没有这样的命令", "沒有這樣的指令", "No such command";
    row_field: "行号或百分比", "列號或百分比", "Row number or percentage";
    go_there: "前往", "前往", "Go there";
    // The sheet of keys: those that are no action.
    keys_reading: "阅读", "閱讀", "Reading";
    keys_page_down: "向下翻页", "向下翻頁", "Page down";
    keys_page_up: "向上翻页", "向上翻頁", "Page up";
    keys_scroll: "向下、向上滚动", "向下、向上捲動", "Scroll down, up";
    keys_ends: "开头、结尾", "開頭、結尾", "Start, end";
    keys_focus: "下一个、上一个控件", "下一個、上一個控制項", "Next, previous control";
    keys_press: "按下选中的控件", "按下選取的控制項", "Press the control";
    keys_search: "查找时", "尋找時", "While searching";
    keys_find_on: "下一处、上一处", "下一處、上一處", "Next, previous find";
    keys_leave: "关闭", "關閉", "Close";
    keys_lists: "列表和菜单", "清單和選單", "Lists and menus";
    keys_choose: "下一项、上一项", "下一項、上一項", "Next, previous entry";
    keys_do: "执行", "執行", "Do it";
    // Searching.
    find_field: "在两侧查找", "在兩側尋找", "Find on both sides";
    find_in_all: "在所有来源中查找", "在所有來源中尋找", "Find in all sources";
    found_in: "含所查文字", "含所查文字", "has what you look for";
    find_none: "没有找到", "沒有找到", "Nothing found";
    find_running: "正在查找……", "正在尋找……", "Searching …";
    find_close: "关闭查找", "關閉尋找", "Close the search";
    // The side panel's lists.
    filter_all: "全部", "全部", "all";
    filter_fact: "涉及要点", "涉及要點", "Changes a fact";
    /// The same on a button among those of the kinds of changes, and after a change.
    filter_numbers: "编号", "編號", "numbers";
    changes_a_fact: "涉及要点", "涉及要點", "changes a fact";
    changes_a_fact_hint: "触及数字、日期、引语、名称、出处或语气的改动：不论两边互相矛盾，还是只有一边写到。矛盾本身列在“要点”里。", "觸及數字、日期、引語、名稱、出處或語氣的改動：不論兩邊互相矛盾，還是只有一邊寫到。矛盾本身列在「要點」裡。", "Changes that touch a figure, a date, a quotation, a name, who says it or how sure it is, whether the two texts disagree there or only one says it. What disagrees is listed under “Facts”.";
    filter_omitted: "略去段落和句子，按分量", "略去段落和句子，按分量", "omitted, weightiest first";
    filter_none: "没有这一类改动。", "沒有這一類改動。", "No change of this kind.";
    filters: "筛选改动", "篩選改動", "Which changes to show";
    /// Where a fact stands.
    in_headline: "标题", "標題", "headline";
    part_headline: "标题", "標題", "Headline";
    part_lead: "导语", "導語", "First paragraph";
    not_counted_by: "不计：", "不計：", "Not counted: ";
    current_change: "当前改动", "目前改動", "The current change";
    next_tab: "侧栏下一页", "側欄下一頁", "Next tab of the side panel";
    // Settings.
    language: "语言", "語言", "Language";
    language_system: "跟随系统", "跟隨系統", "As the system";
    theme: "外观", "外觀", "Appearance";
    theme_system: "跟随系统", "跟隨系統", "As the system";
    theme_light: "浅色", "淺色", "Light";
    theme_dark: "深色", "深色", "Dark";
    contrast: "对比度", "對比", "Contrast";
    contrast_normal: "标准", "標準", "Standard";
    contrast_high: "高", "高", "High";
    scale: "界面大小", "介面大小", "Interface size";
    motion: "动态效果", "動態效果", "Motion";
    reduced_motion: "减少滑动和闪烁", "減少滑動和閃爍", "Reduce gliding and blinking";
    text_size: "字号", "字級", "Text size";
    line_spacing: "行距", "行距", "Line spacing";
    measure: "每行最多字数", "每行最多字數", "Longest line (ems)";
    columns: "栏的位置", "欄的位置", "Columns";
    columns_centred: "居中", "置中", "centred";
    columns_tight: "靠拢", "靠攏", "set tight";
    article_font: "正文字体", "內文字型", "Font of the text";
    font_built_in: "内置黑体", "內建黑體", "built-in sans-serif";
    font_own: "自选字体…", "自選字型…", "Own font…";
    size_limit: "单个文件上限（MB）", "單一檔案上限（MB）", "Largest file (MB)";
    fallback_fonts: "补充字体（缺字时使用）", "補充字型（缺字時使用）", "Fonts for missing characters";
    add_font: "添加字体文件…", "加入字型檔…", "Add a font file…";
    font_trouble: "不是可用的字体文件；请选择 OTF、TTF 或 TTC 文件", "不是可用的字型檔；請選擇 OTF、TTF 或 TTC 檔案", "is not a usable font file; choose an OTF, TTF or TTC file";
    done: "完成", "完成", "Done";
    // Asking for a path where no file dialog can be shown.
    path_title: "打开文件", "開啟檔案", "Open files";
    path_hint: "此系统没有文件选择窗口。请输入或粘贴文件路径，一行一个：", "此系統沒有檔案選擇視窗。請輸入或貼上檔案路徑，一行一個：", "This system shows no file dialog. Type or paste file paths, one a line:";
    path_field: "文件路径", "檔案路徑", "File paths";
    path_open: "打开", "開啟", "Open";
    // Saving a session.
    session_hint: "比较存档（.variorum）记下来源文件的位置、笔记、更正和视图，以后可以原样打开。", "比較存檔（.variorum）記下來源檔案的位置、筆記、更正和檢視，以後可以原樣開啟。", "A session file (.variorum) holds where the sources are, your notes, corrections and view, to be opened again as it is.";
    with_texts: "连同原文一起保存（可在别的电脑上打开）", "連同原文一起儲存（可在別的電腦上開啟）", "With the texts (opens on another computer too)";
    with_texts_hint: "粘贴的文字没有文件，总会保存在内。", "貼上的文字沒有檔案，總會儲存在內。", "Pasted text has no file and is always kept in it.";
    choose_place: "选择保存位置…", "選擇儲存位置…", "Choose where…";
    session_path: "存档的路径", "存檔的路徑", "Path of the session file";
    session_path_hint: "此系统没有文件选择窗口。请输入要保存到的路径：", "此系統沒有檔案選擇視窗。請輸入要儲存到的路徑：", "This system shows no file dialog. Type the path to save to:";
    save: "保存", "儲存", "Save";
    replace_title: "已有同名文件，要替换吗？", "已有同名檔案，要取代嗎？", "A file of this name is there already. Replace it?";
    replace: "替换", "取代", "Replace";
    session_filter: "比较存档", "比較存檔", "Variorum sessions";
    /// What was decided about two files earlier, and is applied again: to do without it.
    without_decisions: "不沿用", "不沿用", "Without them";
    use_kept: "显示存档里的文字", "顯示存檔裡的文字", "Show the text kept in the session";
    forget_recent: "从列表中移除", "從清單中移除", "Remove from the list";
    // Which side a dropped file is for, when the drop point is not known.
    ask_side: "这个文件放在哪一侧？", "這個檔案放在哪一側？", "Which side is this file for?";
    side_left: "左侧 A", "左側 A", "Left side, A";
    side_right: "右侧 B", "右側 B", "Right side, B";
    // Names for people who hear the window instead of seeing it.
    left_side: "左侧", "左側", "Left side";
    dismiss: "知道了", "知道了", "Dismiss";
    same_file_twice: "两侧是同一个文件，没有可比的差异", "兩側是同一個檔案，沒有可比的差異", "Both sides are the same file, so there is nothing to compare";
    nothing_to_paste: "剪贴板里没有文字；请先在别处复制文章", "剪貼簿裡沒有文字；請先在別處複製文章", "The clipboard holds no text; copy an article first";
    copied: "已复制", "已複製", "Copied";
    /// `{next}` goes to a change, `{key}` copies it.
    no_change_chosen: "还没有选定改动：请先按 {next} 前往一处，再按 {key} 复制。", "還沒有選定改動：請先按 {next} 前往一處，再按 {key} 複製。", "No change is chosen yet: go to one with {next}, then copy it with {key}.";
    no_row_chosen: "还没有选定一行：点击正文，或按 {next}。", "還沒有選定一列：點按內文，或按 {next}。", "No row is chosen yet: click the text, or press {next}.";
    no_counterpart: "这一行只有一边有文字，没有可以分开的对应段落。", "這一列只有一邊有文字，沒有可以分開的對應段落。", "Only one side has this row: it has no counterpart to part it from.";
    nothing_to_begin: "这一行没有第二段，不能再分出一行。", "這一列沒有第二段，不能再分出一列。", "This row has no second paragraph at which another row could begin.";
    file_filter: "文章", "文章", "Articles";
    all_files: "所有文件", "所有檔案", "All files";
    font_filter: "字体", "字型", "Fonts";
    key: "按键", "按鍵", "Key";
    action: "操作", "操作", "Action";
    missing_glyph: "字体中没有这个字符", "字型中沒有這個字元", "No font has this character";
    letters_missing: "文中有内置字体没有的文字，只能显示为方框；请添加含有它们的字体", "文中有內建字型沒有的文字，只能顯示為方框；請加入含有它們的字型", "Some letters of these texts are in none of the fonts and show as boxes; add a font that has them";
    /// `{name}` is a font of this computer that has what is missing.
    use_font: "使用 {name}", "使用 {name}", "Use {name}";
    keep_choices: "新的比较也照此设置", "新的比較也照此設定", "Begin new comparisons like this one";
    fold_identical: "折叠相同段落", "摺疊相同段落", "Fold identical paragraphs";
}
