/**
 * The preset dictionary of links that begin with `d2`: text that notebooks are likely to hold, the likeliest last, where
 * it costs fewest bits. First words of Plot and SQL and the names of published tables and columns; then pieces of at most
 * 24 words that three published notebooks or more have in common; then the skeleton of a notebook.
 *
 * Frozen: a link can only be read with the dictionary that it was written with. Another one needs another prefix, and
 * this one stays. A test holds its hash. Escapes are those of a template literal.
 */
export const dictionary = `areaX areaY arrow auto axisX axisY axisFx axisFy bollinger bollingerX bollingerY boxX boxY cellX cellY circle cluster contour crosshair crosshairX crosshairY delaunayLink delaunayMesh density differenceX differenceY dotX dotY frame geo graticule gridX gridY gridFx gridFy hexagon hexgrid hull lineX linearRegressionX linearRegressionY link raster rect rectX rectY sphere spike textX textY tickX tickY tree vector vectorX vectorY voronoi voronoiMesh waffleX waffleY bin binX binY centroid dodgeX dodgeY geoCentroid groupX groupY groupZ hexbin mapX mapY normalize normalizeX normalizeY pointer pointerX pointerY selectFirst selectLast selectMaxX selectMaxY selectMinX selectMinY shiftX shiftY stackX stackX1 stackX2 stackY stackY1 stackY2 treeLink treeNode window windowX windowY width aspectRatio margin marginTop inset insetTop insetRight insetBottom insetLeft clip opacity length projection facet grid nice round clamp align ariaDescription href target src style className render initializer transform __proto__ constructor prototype authors files file rows sha256 multiselect date search checkbox placeholder read edit fillOpacity strokeOpacity strokeLinejoin fontFamily lineAnchor frameAnchor rotate curve interval reduce offset thresholds stack quantile deviation variance RECURSIVE INNER FULL OUTER CROSS LATERAL EXCEPT INTERSECT LIMIT QUALIFY ROWS UNBOUNDED PRECEDING CURRENT ROW EXCLUDE REPLACE PIVOT UNPIVOT SAMPLE EXISTS ILIKE regexp_matches regexp_replace regexp_extract strftime date_trunc date_part list_aggregate generate_series read_csv TIMESTAMP INTERVAL DECIMAL DOUBLE BOOLEAN stddev corr approx_count_distinct lag lead first_value dense_rank percent_rank tracing_outcomes outcome tracing_outcome_codes identifiability short_zh in_numerator in_denominator arms_totals arms_by_type weapon_type weapon_type_codes arms_by_marking marking channel arms_by_condition condition arms_by_location location arms_by_legal_justification legal_justification arms_by_related_crime related_crime marking_codes condition_codes location_codes legal_justification_codes related_crime_codes recovery_mode_codes meaning_en arms_part_totals total_of seizure_counts item seizure_item_codes unit persons_by_sex stage sex persons persons_by_offence linked_offence linked_offence_codes homicide_by_sex part category rate_per_100k lowest_rate source_rows homicide_category_codes dimension averaging_rule footnote nature reporting_type iso2 name_en name_zh name_fr name_es name_ar name_ru subregion sdg_subregion ldc lldc sids organisations org_name organisation_codes note_en evidence title_en title_zh kind year_basis reporting_period value_qualifier period_start period_end geography fact_topic_codes clashes clash_id subject_en warning_en citations doubts doubt_id doubt_en term_variants entity meetings meeting_id starts ends basis requirements requirement_id section text_en recommendations recommendation_id source_symbol recommendation_no theme recommendation_en recommendation_actions action_id actor action_en mentions_16_4_2 mentions_gender target_templates target_id target_en target_zh has_year has_percent has_count mosaic_module legal_basis target_topic_codes description_en year_from year_to quantity quantity_qualifier funding_source assistance_recipients embargo_missions row_id mission host_iso3 arrangement mandate_resolution mandate_end practice_en institutions institution_id abbreviation purpose_en data_in data_out use_en institution_mentions standard_modules standard module poa_reporting record_fields question_en evidence_note weapon_types class listed_in_iti unroca hs_heading marking_concepts concept instrument trace_status_codes status sdmx_codes list us_trace_flows recovered_in originated_in us_trace_panel sold_in_state us_traces_by_category us_trace_category_codes us_state_codes us_firearm_deaths intent deaths population firearm_death_intent_codes icd10
\`\`plot id=trend_plot data=trend
title:a.provider] AS provider,
  c**虚构国家的生成记录** '小武器问题协调行动',.panel:number}. {name: arms, label: Arms, format: number}
 '欧洲和北美'** A State that {name: what, label: 种类}**缺失不等于零** s.iso3 =**Generated** '多国小武器和弹药小组', '东南欧和东欧信息中心',, zero: true}
 '对出口、进口、过境和再转让的有效管制',(any_value(short_en) {name: year, label: Year, format: year}
  -
FROM trend
\`%，中位数 {', median), * max(value)c.label_zh ASc.label_en AS {name: years, label: Years} of the report of 2017 (## What cannot be said

, tickFormat: d, AS share
FROM
step: 1:number} activities told of", in the year chosen.**以下内容与任何国家无关**), rank
\`a.assistance_id] AS]
strip: ：[dataunodc.un.org](https:/,
    max( fits the choice') AS '附件二，第 4、16\`\`input id=year
type: select
label: 年份
value: as in the Chinese text." 'para.  '拉丁美洲和加勒比区域中心',*) FROM (SELECT DISTINCT iso3, year FROM}[fact_id] AS statement_en,
  if '裁军事务厅',-- The\`, a data cell of this notebook, "条形图： 2010 至 2019 年的文件在本页计算 ·(arg_max(state, '中介活动',**不是趋势** '中部非洲', '联科行动',\`\`sql id=chosen
SELECT
  a {name: pct, label: Women, format: percent.1 '联索援助团；地雷行动处；裁研所；开发署',(coalesce(sum(' THEN 1 WHEN '**Nothing below is about any State** The {name: caveat_en, label: Caveat}
  - 'more than ' '没有国家') AS largest,
  100.0 '按照国际小武器管制标准销毁小武器',} States in $ '大洋洲',', sdg_region, "2014 年和 2017 年的文件"
  key: \`\`table id=caveats_table data=caveats
title:
SELECT MAP { {value: all, label: All}
  -((SELECT any_value(). It does not say which States, a.paragraph) AS source
FROM assistance AS a
JOIN activity_type_codes AS c USING (activity_type)
JOIN of the same State and year, by, 2016 to 2022,\${trend_words.n % of the arms that could be traced * sum(arms)  · documents of 2010 to 2019
-.paragraph SIMILAR TO ') AS vintage,
  (SELECT max(vintage) FROM sdg_16_4_2) AS"
source: \`\`sql id=release
SELECT
  max(
- Fourth Biennial Meeting of States, draft report,
  coalesce(string_agg(DISTINCT '按照国际小武器管制标准设计和开展武器收集和销毁', {data: silent_years, x: year, y1: 0, y2: top, stroke: url(#hatch\${headline.scope:text}), on generated records

 (2017),.all_n:number} 个中的 $
- UNSD,  '依据国际小武器管制标准，就库存管理以及禁运部分解除后进口武器的标识和登记提供咨询',). The documents name $ 95% 威尔逊区间。 AS words,
  
type: slider
label: :
  - lineY: n:number} generated records of do not add up to\`\`table id=states_table data=states
title: The same as a table
 the documents do not say.
 are left out.
, string_agg(short_en, .state,
  c
SELECT
  place,
  field,
   USING (year)
ORDER BY spine.year
\`。按国名排列，不是排名。
columns:
  -["documents of 2014 and 2017"] 'surrendered':) AS n FROM.arms:number} arms", "Source: generated records (macro generated_traces); 'found':)' ELSE ' *SDG indicator 16.4其中 $ by year of the share of armss.iso3,
  **States** are the 193 Member States.
A/CONF.192/BMS/2010/WP.8，《Journal of the American Statistical Association》第:number} 项"\${chosen_words.n{} 个，: no State of the region A/74/187，第; of the States that reported，不随选择而变。
WITH
options: SELECT-- 用于卡片：所有会员国， 至 2022 年的报告在本页计算 · 版本 2024-08-26（报告）和 2026
FROM chosen
\`WHERE un_member AND recovery_mode =, year), max(year))。斜线：没有报告，不等于零。
country: iso3
value:"来源：见各行；
- 联合国统计司，《供统计使用的标准国家或地区代码》（M49）和可持续发展目标区域：[unstats.un.org/unsd/methodology/m49**No trend.*,
  median(## 不能得出的结论

 a total of arms seized, found or surrendered'
ORDER BY caveat_id
\`.finding:text},。
height: 260
x'Eastern and South-Eastern Asia' '与警察和军队合作应用《国际弹药技术准则》'-- One row a'《国际追查文书》'Central and Southern Asia' "World map of the number of
alt: 堆积条形图：
WHERE topic ='
  ) AS finding,
  min(n 'seized':, and what\`\`sql id=head
SELECT
  $year AS year,
  $.last:year} 年的 $' END AS what,
  CASE WHEN*) AS years,x: share, y:}[paragraph]).share:percent.1 '北非和西亚', '中亚和南亚', · UNODC release $)
JOIN (--ink-2
SELECT count(*, label: Kind}
  -, label: 出处} [var(-{
    'Africa':\`\`sql id=card_words
SELECT
- Generated records: the macro \`{} 个国家', {name: quote_zh, label:'Northern Africa and Western Asia': WHERE un_member
  )]
marks:
  - barY: 
SELECT
  coalesce(MAP {** are those that the documents tell of '东亚和东南亚',, not a ranking.
alt: 条形图： reporter, and the State in the middle., by year"}
marginBottom: 20
x '没有报告') AS words FROM、' ORDER BY state)}[caveat_id] AS caveat_en, quote_zh, format(' "Bars of in the four documents, with the '撒哈拉以南非洲','Europe and Northern America':
) AS names (place,) AS median,
  arg_max(iso3,', share), c.position
\`'Sub-Saharan Africa': *Standard country or area codes for statistical use (M49)* AS c USING (, whatever is chosen.
WITH.first:year} to $**generated records of fictional States** {name: iso3, label: State, format: country}
  - 'not given'))\` of this project.
:text}。.unknown:number}"\${release.vintage:text}"(count(DISTINCT a.iso3))) AS least,
  (SELECT max(n-- For the card: all Member States,
format: number.1}
  note:), and $## 计算方法


FROM card_rows
\`' AND year BETWEEN 2016 AND 2022
GROUP BY iso3, year, {name: state, label: 国家}') AS n
FROM facts
\`'
    WHEN '', label, words),)) AS year) ORDER BY year DESC
\` (2014), para. {name: states, label: States with a of the Programme of Action 'All regions' AS label:percent} of them.  sdg_region, sdg_region FROM countries WHERE,
  year,
   $region)
 {domain: , year
ORDER BY position,}
  - dot:  'none') stand in the table \`//dataunodc.un.org/).scope:region}）; counted here.') AS tone
FROM
WHERE year =), strokeDasharray: 2{} 年，, which is not zero."**No ranking.*)
  GROUP BY year,,
  min(year) AS "first",::VARCHAR, {} States', year, coalesce(format(' 'unknown') AS unknown,
  sum(arms):, order: rank, tip: true, sort: 
- UNODC, : What the documents say of
FROM stated_caveats
JOIN--cat-2 {type: band,'
  END AS, y: label, fill: tone, 'all regions',
format: region
value:($region ='
  UNION ALL
  SELECT '.least:number} 个。。
coverage:
  reporting: \`\`data id= $year
ORDER BY state
\`', MAP { (2019), paras.'《行动纲领》'n) AS most,
  if "release $(
  VALUES
    (A/69/132)（2014 年）)) OVER (PARTITION BY
- 联合国统计司，《 (SELECT unnest(range( *Illicit Arms Flows Questionnaire*, release $. In the order of the(
  SELECT
    0, 25, 50, 75, 100], label: null,.members:number}
  plot: IS NOT NULL) AS, label: 年份, format: year}
  -
SELECT
  (SELECT value::BIGINT FROM facts WHERE fact_id =S/2017/1025)（2017 年）.year:year} 年：## How this is computed

--missing), var(-
UNION ALL
SELECT year,  ORDER BY position
\`c.position,
  MAP--page), stroke: var(-；' ORDER BY place,"
alt: .states:number} States",)
SELECT iso3, state, year, "Source: as given in each row; 'all' OR sdg_region = {value:) AS place
FROM', symbol, paragraph),)) AS label,
   / nullif(sum(y: null}}\${card_words.most:number} 个国家 · 毒品和犯罪问题办公室，版本y: label, text: words,**不是排名**"
lang: zh
topic:*) AS members,
  count() AS scope,
  any_value(], ticks: 
group: indicator
description: {name: place, label: Where}
'
    ELSE 'var(-## 方法
A/74/187)（2019 年）), 0) AS share,
  100.0
format: year
options:
  -) AS state,
  max(.
byline: Published notebook · computed in this page from。
source: 来源：毒品和犯罪问题办公室《非法武器流动调查表》；由本笔记本计算。
marginRight:::BIGINT AS arms,
  format('x: year, y:::INTEGER AS year,
  
SELECT coalesce(string_agg()
LEFT JOIN ( "documents of 2010 to 2019"],
  CASE
    WHEN
- 秘书长的报告：[,
    'Latin America and the Caribbean':) IS NULL THEN '
type: radio
label:
  - ruleY: ). Used with attribution.
//docs.un.org/en/A {axis: null, padding: 0. '拉丁美洲和加勒比',), format('*) FROM countries WHERE un_member AND (, fontSize: 11, fontWeight: 600} "2010 至 2019 年的文件"]## Method

}
  - barX: )。使用时注明出处。
 data=card_rows show=card
title:
JOIN countries USING (iso3)
WHERE (。
SELECT * "Stacked bars of--line-strong), strokeWidth: 2}. Read in Chinese; the English words here are this project’s
  coverage: \`\`sql id=card_rows
-), sort: , count(DISTINCT iso3) AS states,## 来源
 "Source: UNODC, Illicit Arms Flows Questionnaire; computed here.")
  ORDER BY year
\`
- 毒品和犯罪问题办公室，《非法武器流动调查表》， {padding: 0.](https:/ 'all' AS value, "
height: 132
marginLeft: {name: n, label: ]
  range: 
lang: en
topic:
JOIN documents USING (document)
GROUP BY\`\`plot id=
- Reports of the Secretary-General: -
title: .words:text}., textAnchor: start, dx: 6, fill: var(-,
  (SELECT string_agg(format(' ' ORDER BY year) AS n,\`\`table id=
card:
  measure: '所有区域' AS label
    UNION ALL
    SELECT DISTINCT 1,,
  coalesce((]
source: }
marks:
  - ruleX: ]
caption: ## What these figures cannot bear

--accent), tip: true}
  - text: n:number} of $(
    SELECT 0 AS place, )
ORDER BY place
\`|
  SELECT value, label
  FROM (\`\`input id=region
type: select
label: Region
value: all
options: "
columns:
  -*) FILTER (", format: number}
  -') AS words
FROM (## 这些数字不能说明什么

"
subtitle: ## Sources

.
SELECT
  count(* (SELECT count(* {label: null}
color:
  legend: true
  domain: "
coverage:
  facts: ,
  string_agg(format('.
byline: Published notebook ·。
byline: 已发布的笔记本 ·
\`\`\`

\`\`\`data id=
\`\`\`

\`\`\`map id=
\`\`\`

\`\`\`table id=
\`\`\`

\`\`\`plot id=
\`\`\`

\`\`\`input id=
\`\`\`

\`\`\`sql id=
SELECT 
---
title: 
description: 
lang: en
---
# `;
