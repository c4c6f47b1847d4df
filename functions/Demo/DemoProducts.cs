using Mall.Functions.Catalog;

namespace Mall.Functions.Demo;

/// <summary>The demo's products. Prices in fen. Their pictures are views of one drawing, so that all of them are one request.</summary>
internal static class DemoProducts
{
    private static readonly (string Id, string Category, string Name, string Description, long Price, long Stock)[] Rows =
    [
        ("tea-longjing-250g", "tea", "西湖龙井 Longjing Green Tea 250 g", "明前采摘的绿茶，豆香清甜。 Pan-fired before Qingming: flat leaves, chestnut aroma.", 26800, 120),
        ("tea-puer-cake-357g", "tea", "普洱熟茶饼 Ripe Pu'er Cake 357 g", "勐海大树料，五年陈。 Menghai leaf, aged five years; dark, soft, earthy.", 19900, 80),
        ("tea-tieguanyin-200g", "tea", "安溪铁观音 Tieguanyin Oolong 200 g", "清香型，兰花香。 Light-roasted Anxi oolong with an orchid note.", 15800, 150),
        ("tea-jasmine-pearls-150g", "tea", "茉莉龙珠 Jasmine Pearls 150 g", "七窨一提，手工搓制。 Hand-rolled, scented seven times with fresh blossoms.", 12800, 60),
        ("kitchen-wok-32cm", "kitchen", "手工铁锅 Hand-forged Wok 32 cm", "章丘匠人锻打，无涂层。 Uncoated carbon steel, forged by hand in Zhangqiu.", 39900, 40),
        ("kitchen-cleaver-18cm", "kitchen", "桑刀 Chef's Cleaver 18 cm", "切片利落，刃口 15 度。 Thin slicer for every day, ground to 15 degrees.", 22900, 75),
        ("kitchen-bamboo-steamer", "kitchen", "竹蒸笼两层 Bamboo Steamer, two tiers", "24 厘米，送棉布笼垫。 24 cm, with cotton liners; fits the 32 cm wok.", 8900, 200),
        ("kitchen-rice-cooker-3l", "kitchen", "电饭煲 3 升 Rice Cooker 3 l", "柴火饭模式，可预约。 Crisp-bottom mode and a 24-hour timer.", 29900, 65),
        ("kitchen-gaiwan-set", "kitchen", "青瓷盖碗套装 Celadon Gaiwan Set", "龙泉青瓷，一碗四杯。 Longquan celadon: one gaiwan, four cups.", 16800, 90),
        ("electronics-earbuds-pro", "electronics", "降噪耳机 Noise-cancelling Earbuds Pro", "主动降噪，续航 30 小时。 Active noise cancelling, 30 hours with the case.", 59900, 100),
        ("electronics-power-bank-20000", "electronics", "充电宝 20000 mAh Power Bank", "65 W 快充，可上飞机。 65 W USB-C, allowed in the cabin.", 19900, 300),
        ("electronics-keyboard-87", "electronics", "机械键盘 87 键 Mechanical Keyboard, 87 keys", "热插拔轴座，三模连接。 Hot-swappable switches; cable, 2.4 GHz and Bluetooth.", 45900, 55),
        ("electronics-desk-lamp", "electronics", "护眼台灯 Desk Lamp", "无频闪，Ra 97。 Flicker-free light, colour rendering 97.", 25900, 85),
        ("electronics-e-reader-7", "electronics", "7 英寸电子书 E-reader 7 inch", "300 ppi 墨水屏，冷暖光。 300 ppi e-ink with warm and cold front light.", 99900, 35),
        ("home-silk-quilt-2kg", "home", "桑蚕丝被 2 千克 Silk Quilt 2 kg", "双宫茧长丝，四季可用。 Long-fibre mulberry silk, for all seasons.", 89900, 25),
        ("home-linen-curtains", "home", "亚麻窗帘一对 Linen Curtains, pair", "140 × 260 厘米。 140 by 260 cm each, pre-washed.", 32900, 45),
        ("home-incense-sandalwood", "home", "檀香线香 Sandalwood Incense", "老山檀，一盒 80 支。 Eighty sticks of aged sandalwood, about 40 minutes each.", 6800, 250),
        ("home-bonsai-pine", "home", "五针松盆景 White Pine Bonsai", "树龄约八年，宜兴盆。 About eight years old, in a Yixing pot.", 46800, 12),
        ("sports-badminton-racket", "sports", "碳素羽毛球拍 Carbon Badminton Racket", "4U 攻守兼备，送手胶。 84 g, even balance; grip included.", 34900, 70),
        ("sports-table-tennis-set", "sports", "乒乓球拍套装 Table Tennis Set", "两拍六球，七层底板。 Two seven-ply bats and six balls.", 15900, 110),
        ("sports-yoga-mat-6mm", "sports", "天然橡胶瑜伽垫 Rubber Yoga Mat 6 mm", "183 × 68 厘米，防滑。 Natural rubber, 183 by 68 cm, does not slip.", 21900, 95),
        ("sports-running-belt", "sports", "跑步腰包 Running Belt", "防水，不晃动。 Waterproof, sits still; room for a phone and keys.", 5900, 400),
        ("books-three-body", "books", "三体全集 The Three-Body Problem, boxed set", "刘慈欣，三册盒装。 Liu Cixin; all three volumes in a box.", 9300, 180),
        ("books-dream-red-chamber", "books", "红楼梦 Dream of the Red Chamber", "人民文学版，上下册。 The annotated edition in two volumes.", 5970, 140),
        ("books-tang-poems", "books", "唐诗三百首 Three Hundred Tang Poems", "中英对照，布面精装。 Bilingual, bound in cloth.", 4980, 160),
    ];

    /// <summary>A minute apart, so that "newest first" has an order; the first row is the newest.</summary>
    public static IEnumerable<Product> All(DateTimeOffset now) => Rows.Select((row, i) => new Product
    {
        ProductId = row.Id,
        Category = row.Category,
        Name = row.Name,
        Description = row.Description,
        Price = new Money(row.Price, Money.DefaultCurrency),
        Stock = new Stock(row.Stock, 0, 0),
        ImageUrl = $"/demo/products.svg#{row.Id}",
        CreatedAt = now - TimeSpan.FromMinutes(i),
    });
}
