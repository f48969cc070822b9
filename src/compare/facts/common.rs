//! Words that reports of any misfortune have in common: none of them tells one event from another.

/// Parted by blanks; of scripts without blanks, pairs of their characters.
pub(super) const COMMON: &str = "据新华社消息 新华网 新华网记者 中新网 中新社 本报讯 本报记者 记者从 记者 通讯员 日报讯 网讯 报道 日电 电据 报讯 \
    发稿时 截至记者发稿 据悉 据介绍 据了解 获悉 了解到 目击者称 媒体报道 新闻 发布消息 最新消息 当地时间 北京时间 昨日 昨天 今天 今日 当日 当天 \
    日晚 当晚 日凌晨 日上午 日下午 日中午 日早上 日清晨 昨晚 时许 时左右 分左右 分许 分钟 半小时 个小时 目前已 截至目前 已经 已有 已造成 共造成 \
    共有 至少 导致 引发 引起 突然 发生一起 一起重大 一起特大 发生重大 发生特大 事故发生后 事件发生后 火灾发生后 地震发生后 事发后 随后 立即 迅速 第一时间 \
    赶赴现场 赶到现场 事故现场 接到报警后 接警后 报警 特大交通事故 重大交通事故 道路交通事故 生交通 国道 高速公路 高速路 公里处 里处发生 处发生 路段 路口 \
    方向行驶 由东向西 由南向北 一辆 两辆 三辆 多辆 车辆 车相撞 两车相撞 货车 大货车 小货车 轿车 小轿车 客车 大客车 面包车 摩托车 三轮车 汽车 牌号为 车牌号 肇事 司机 \
    驾驶员 驾驶一辆 乘客 车内 车上 车头 变形 追尾 连环追尾 侧翻 翻车 撞上 当场死亡 人死亡 人受伤 人重伤 人轻伤 名伤者 人不同程度受伤 死者 伤者 伤员 \
    伤势 送往医院 送医院 人民医院 中心医院 送医 入院 往医院 医院救治 院抢救 救无效 抢救 救治 治疗 住院 出院 生命危险 病情稳定 情稳定 没有生命危险 已无生命 \
    无人员伤亡 交警大队 交警部门 交警支队 消防官兵 消防部门 消防支队 消防大队 消防中队 消防队员 防人员 消防车 大队 中队 民警 警察 警方 公安局 公安部门 公安机关 \
    现场指挥 指挥部 救援人员 救援队 救援工作 抢险 破拆工具 进行破拆 用水稀释 漏油 生命迹象 成功救出 紧急 应急预案 启动 组织 展开 开展 善后处理 善后工作 处理 处置 事故原因 故原因 火原因 起火原因 原因正在 \
    原因还在 原因不明 正在进一步 进一步调查 调查中 调查之中 初步调查 步统计 初步统计 有关部门 相关部门 负责人 主要领导 领导 书记 市长 县长 局长 副市长 县委 市委 \
    省委 市政府 县政府 省政府 人民政府 中央 国家 政府 卫生局 卫生部门 市卫生局 卫生监督 医学观察 流行病学调查 医务人员 医护人员 医生 国务院 安监局 发生火灾 生火灾 突发火灾 突然起火 起火 着火 大火 火势 火灾 浓烟滚滚 浓烟 紧张扑救 奋力扑救 扑救 扑灭 \
    被扑灭 彻底扑灭 彻底扑救 灭火 燃烧 火面积 过火面积 面积约 平方米 蔓延 明火 火场 油罐 爆炸事件 爆炸事故 发生爆炸 生爆炸 炸弹 汽车炸弹 爆炸袭击 恐怖袭击事件 恐怖分子 自杀式 \
    自杀式爆炸袭击 袭击事件 发动袭击 击者 武装分子 装人员 强烈谴责 谴责 宣称 负责 警告 发生级地震 级地震 强烈地震 地震 里氏 震局 地震局 地震台网测定 震台网 震中 \
    震中位于 中位 震源深度 源深度 位于北纬 北纬 东经 度东 震感 强烈震感 震感强烈 明显震感 余震 海啸 海啸预警 房屋 民房 倒塌 受损 财产损失 产损失 经济损失 未造成人员伤亡 人员伤亡 \
    员伤亡 伤亡情况 没有 尚无 尚未 暂无 报告 接到 附近 地区 境内 部地区 食物中毒 集体食物中毒 疑似食物中毒 中毒症状 中毒事件 毒事件 呕吐 腹泻 恶心 头晕 症状 学生 \
    学校 食堂 食品 食用 患者 控制 疏散 转移 被困 困人员 救出 获救 失踪 失联 下落不明 遇难 遇难者 市民 群众 居民 村民 工人 男子 女子 儿童 人民 国家 部分 全部 其中 \
    另有 情况 严重 影响 安全 工作 进行 出现 发现 表示 告诉 说法 一名 两名 多名 多人 余人 名学生 一些 一个 一家 第一 可能 主要 同时 当时 正常 基本 程度 不同程度 \
    事故 事件 发生 造成 死亡 受伤 重伤 轻伤 现场 原因 调查 医院 部门 人员 时间 消防 交通 相撞 爆炸 袭击 中毒 全力 接受 情绪 恢复 中断 前往 陆续 纷纷 先后 \
    事故が発生 火災が発生 発生 午前 午後 未明 早朝 時頃 警察 警察署 県警 府警 道警 消防 消防署 消防隊 救急隊員 通報 現場 病院 搬送 意識不明 重体 重傷 軽傷 負傷者 死亡 死者 死傷 \
    確認 男性 女性 運転手 乗用車 乗客 衝突 転覆 沈没 脱線 出火 全焼 焼失 鎮火 延焼 住宅 建物 火事 爆発 地震 震度 震源 津波 被害 避難 住民 救助 救出 行方不明 捜索 捜査 \
    逮捕 容疑者 容疑 原因 調査 関係者 当時 記者会見 発表 影響 自宅 会社員 \
    사고가 사고로 사고 발생한 발생해 발생했다 발생 일어나 불이 불은 화재가 화재로 폭발 폭발이 폭발로 지진이 규모 오전 오후 새벽 이날 지난 오늘 어제 경찰은 경찰이 경찰 \
    소방당국은 소방당국 소방대원 소방 당국은 당국이 119 현장에서 현장에 인근 병원으로 병원에서 옮겨져 치료를 받고 받았다 숨지고 숨졌다 숨진 사망자는 사망자가 사망자 사망했다 \
    다쳤다 다치고 부상자는 부상자 부상을 입고 입었다 실종자 실종 실종됐다 구조됐다 대피했다 대피 주민 정확한 원인을 원인과 경위를 조사하고 조사 있다 밝혔다 말했다 전했다 \
    것으로 알려졌다 추정된다 파악됐다 집계됐다 인명피해는 인명피해 재산피해가 가운데 이번 대한 위해 등이 모두 \
    accident accidents after again about according afternoon ahead also although among another area around arrested attack attacks \
    authorities bodies body before being believed between blast bomb building cars cause caused causing children city clear could \
    crash crashed critical damage damaged dead death deaths died during earlier early earthquake emergency evening every explosion explosions \
    family families fire firefighters fires first five following found four friday from government governor have homes hospital \
    hospitals hour hours hundreds immediately including inside injured injuries injuring inquiry investigated investigating investigation investigators \
    into just killed killing known last late later least left local made magnitude many mayor men minister missing monday more morning most \
    near nearby nearly night nine officer officers official officials only other others over owner part people person place police president \
    quake reached reported reports rescue rescued rescuers residents resulted said same saturday saying says scene search seconds seen serious seriously services \
    seven several shortly since site some spokesman spokeswoman still struck sunday taken team teams tens that their them there these they \
    this those thought three thursday time today told took total town trapped treated treatment truck tuesday twelve under unknown until vehicle vehicles \
    victim victims village wednesday week were what when where which while will with witnesses women work workers would wounded year years yesterday";
