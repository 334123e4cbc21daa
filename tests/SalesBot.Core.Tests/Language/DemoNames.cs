using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

/// <summary>The names of the demo company, as the store would give them.</summary>
internal static class DemoNames
{
    private const string Regions = """
        shandong; ; Shandong; 山东|SD|Shandong Province|山东省
        southwest; shandong; Southwest Shandong; Suroeste de Shandong|鲁西南|SW Shandong|south-west Shandong|suroeste
        jining; southwest; Jining; 济宁|Chining|济宁市
        rencheng; jining; Rencheng; 任城|Jining city|任城区|济宁市区
        jinxiang; jining; Jinxiang; 金乡|金乡县
        sishui; jining; Sishui; 泗水|Surabaya|泗水县
        qufu; jining; Qufu; 曲阜|曲阜市
        yanzhou; jining; Yanzhou; 兖州|兖州区
        tengzhou; southwest; Tengzhou; 滕州|滕州市
        pingyi; southwest; Pingyi; 平邑|平邑县
        heze; southwest; Heze; 菏泽|菏泽市
        central; shandong; Central Shandong; Shandong Central|鲁中|Lu Zhong
        jinan; central; Jinan; 济南|Tsinan|济南市
        taian; central; Tai'an; 泰安|Taian|泰安市
        zibo; central; Zibo; 淄博|淄博市
        peninsula; shandong; Jiaodong Peninsula; Península de Jiaodong|胶东|Jiaodong|the peninsula|半岛
        qingdao; peninsula; Qingdao; 青岛|Tsingtao|青岛市
        yantai; peninsula; Yantai; 烟台|烟台市
        weihai; peninsula; Weihai; 威海|威海市
        """;

    private const string Members = """
        he.wei; He Wei; 何伟
        liu.yang; Liu Yang; 刘洋
        ana.torres; Ana Torres; 安娜
        zhang.min; Zhang Min; 张敏
        wang.lei; Wang Lei; 王磊
        chen.jie; Chen Jie; 陈杰
        diego.ruiz; Diego Ruiz; 迭戈
        sun.hui; Sun Hui; 孙慧
        maria.lopez; María López; 玛丽亚
        zhao.ning; Zhao Ning; 赵宁
        zhang.wei; Zhang Wei; 张伟
        lin.admin; Lin Qiao; 林巧
        """;

    private const string Customers = """
        C001; Tianyuan Foods; 天源副食|Tianyuan|Tianyuan Non-staple Foods|Alimento no básico Tianyuan; jinxiang; zhang.min
        C002; Kongfu Trading; 孔府商贸|Kongfu; qufu; zhang.min
        C003; Luhua Wines; 鲁华酒业|Luhua; yanzhou; zhang.min
        C004; Shili Liquor Alley; 十里酒巷|Shili; sishui; zhang.min
        C005; Jining Grand Hotel; 济宁大酒店|Grand Hotel Jining; rencheng; zhang.min
        C006; Jinxiang Garlic Market Store; 金乡蒜都超市|Garlic Market Store; jinxiang; zhang.min
        C007; Wenshang Brothers; 汶上兄弟商行|Wenshang; rencheng; zhang.min
        C008; Tengzhou Honghe; 滕州鸿鹤酒业|Honghe; tengzhou; wang.lei
        C009; Gulou Commerce; 鼓楼商贸|Gulou; tengzhou; wang.lei
        C010; Yimeng Folks; 沂蒙人家|Yimeng; pingyi; wang.lei
        C011; Pingyi Tianbao; 平邑天宝酒水|Tianbao; pingyi; wang.lei
        C012; Mengshan Tourism Stores; 蒙山旅游商店|Mengshan; pingyi; wang.lei
        C013; Heze Peony Foods; 菏泽牡丹食品|Peony Foods|Peony; heze; chen.jie
        C014; Caozhou Liquor; 曹州酒行|Caozhou; heze; chen.jie
        C015; Juye Supermarket; 巨野超市|Juye; heze; chen.jie
        C016; Dingtao Agency; 定陶经销处|Dingtao; heze; chen.jie
        C017; Quancheng Beverages; 泉城饮品|Quancheng; jinan; diego.ruiz
        C018; Daming Lake Catering; 大明湖餐饮|Daming Lake|Daming; jinan; diego.ruiz
        C019; Lixia Mart; 历下超市|Lixia; jinan; diego.ruiz
        C020; Taishan Foods; 泰山食品|Taishan; taian; diego.ruiz
        C021; Daizong Trading; 岱宗商贸|Daizong; taian; diego.ruiz
        C022; Feicheng Peach Shop; 肥城桃园商店|Feicheng; taian; diego.ruiz
        C023; Zibo Ceramics Hotel; 淄博陶瓷酒店|Ceramics Hotel; zibo; sun.hui
        C024; Zhangdian Wholesale; 张店批发|Zhangdian; zibo; sun.hui
        C025; Linzi Commerce; 临淄商贸|Linzi; zibo; sun.hui
        C026; Boshan Restaurant Supply; 博山餐饮供应|Boshan; zibo; zhang.wei
        C027; Tianyuan Catering; 天源餐饮|Tianyuan; zibo; zhang.wei
        C028; Laoshan Trading; 崂山商贸|Laoshan; qingdao; maria.lopez
        C029; Zhanqiao Stores; 栈桥商店|Zhanqiao; qingdao; maria.lopez
        C030; Shinan Hotels; 市南酒店集团|Shinan; qingdao; maria.lopez
        C031; Huangdao Port Duty Free; 黄岛港免税|Huangdao|Port Duty Free; qingdao; maria.lopez
        C032; Yantai Apple Foods; 烟台苹果食品|Apple Foods; yantai; zhao.ning
        C033; Zhifu Wholesale; 芝罘批发|Zhifu; yantai; zhao.ning
        C034; Penglai Pavilion Shop; 蓬莱阁商店|Penglai; yantai; zhao.ning
        C035; Weihai Seafood Market; 威海海鲜市场|Weihai Seafood; weihai; zhao.ning
        C036; Rongcheng Fisheries; 荣成渔业|Rongcheng; weihai; zhao.ning
        C037; Liangshan Store; 梁山商店|Liangshan; rencheng; zhang.min
        C038; Qufu Academy Hotel; 曲阜书院酒店|Academy Hotel; qufu; zhang.min
        C039; Zaozhuang Mine Canteens; 枣庄矿区食堂|Mine Canteens; tengzhou; wang.lei
        C040; Yuncheng Agency; 郓城经销处|Yuncheng; heze; chen.jie
        C041; Shanghe Market; 商河市场|Shanghe; jinan; diego.ruiz
        C042; Jimo Spirits; 即墨酒庄|Jimo; qingdao; maria.lopez
        C043; Changdao Island Inns; 长岛渔家乐|Changdao; yantai; zhao.ning
        C044; Yutai Rice Trading; 鱼台米业商贸|Yutai; rencheng; zhang.min
        C045; Weishan Lake Tours; 微山湖旅游|Weishan Lake; jinxiang; zhang.min
        C046; Xuecheng Station Shop; 薛城站商店|Xuecheng; tengzhou; wang.lei
        C047; Chengwu Wedding Service; 成武婚庆|Chengwu; heze; chen.jie
        C048; Zhangqiu Iron Pot Chain; 章丘铁锅连锁|Iron Pot; jinan; diego.ruiz
        C049; Gaoqing Black Cattle; 高青黑牛餐饮|Gaoqing; zibo; sun.hui
        C050; Yiyuan Apple Cooperative; 沂源苹果合作社|Yiyuan; zibo; zhang.wei
        C051; Pingdu Wholesale Street; 平度批发街|Pingdu; qingdao; maria.lopez
        """;

    /// <summary>Wednesday, 18 November 2026, ten past four in the afternoon.</summary>
    public static DateTime Now { get; } = new(2026, 11, 18, 16, 10, 0);

    public static NameIndex Index { get; } = new(All());

    /// <summary>What a member says, at <see cref="Now"/>.</summary>
    public static ReadingContext SaidBy(string member = "zhang.min") => new(Now, Member(member), Index);

    public static Name Member(string upn) => Index.All.First(n => n.Kind == NameKind.Member && n.Key == $"{upn}@demo.example");

    private static IEnumerable<Name> All()
    {
        var regions = Rows(Regions).Select((r, i) => (Row: r, Id: i + 1)).ToList();
        var members = Rows(Members).Select((m, i) => (Row: m, Id: i + 1)).ToList();
        int? Region(string code) => regions.Find(r => r.Row[0] == code) is { Id: > 0 } found ? found.Id : null;
        return
        [
            .. regions.Select(r => new Name(NameKind.Region, r.Id, r.Row[0], r.Row[2], [r.Row[0], .. r.Row[3].Split('|')], Region(r.Row[1]))),
            .. members.Select(m => new Name(NameKind.Member, m.Id, $"{m.Row[0]}@demo.example", m.Row[1], [m.Row[2]])),
            .. Rows(Customers).Select((c, i) => new Name(
                NameKind.Customer, i + 1, c[0], c[1], c[2].Split('|'), Region(c[3]), members.Find(m => m.Row[0] == c[4]).Id)),
        ];
    }

    private static IEnumerable<string[]> Rows(string table) => table.Split('\n').Select(line => line.Trim().Split("; "));
}
