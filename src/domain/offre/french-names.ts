/**
 * Communes of France whose names hold the name of a country, as `name|departement`, the departement left out where
 * several have one of that name: from the API's own list of communes (`/v2/referentiel/communes`). Names that are
 * those of a country and nothing else (Argentine, Grenade, Soudan, Suisse) are not here: alone, they mean the country.
 */
export const FRENCH_NAMES = `
allemagne en provence|04
bourg st maurice|73
bouy luxembourg|10
cour st maurice|25
grenade sur l adour|40
l hospitalet pres l andorre|09
la chapelle st maurice|74
la jonchere st maurice|87
la roche maurice|29
la rochebeaucourt et argentine|24
palau de cerdagne|66
palau del vidre|66
pont salomon|43
robert espagne|55
st benin|59
st benin d azy|58
st benin des bois|58
st jean st maurice sur loire|42
st maurice|
st maurice aux forges|54
st maurice aux riches hommes|89
st maurice colombier|25
st maurice crillat|39
st maurice d ardeche|07
st maurice d etelan|76
st maurice d ibie|07
st maurice de beynost|01
st maurice de cazevieille|30
st maurice de gourdans|01
st maurice de lestapel|47
st maurice de lignon|43
st maurice de remens|01
st maurice de satonnay|71
st maurice des champs|71
st maurice des lions|16
st maurice des noues|85
st maurice en chalencon|07
st maurice en cotentin|50
st maurice en gourgois|42
st maurice en quercy|46
st maurice en riviere|71
st maurice en trieves|38
st maurice en valgodemard|05
st maurice etusson|79
st maurice l exil|38
st maurice la clouere|86
st maurice la souterraine|23
st maurice le girard|85
st maurice le vieil|89
st maurice les brousses|87
st maurice les chateauneuf|71
st maurice les couches|71
st maurice montcouronne|91
st maurice navacelles|34
st maurice pres crocq|23
st maurice pres pionsat|63
st maurice sous les cotes|55
st maurice st germain|28
st maurice sur adour|40
st maurice sur aveyron|45
st maurice sur eygues|26
st maurice sur fessard|45
st maurice sur mortagne|88
st maurice sur moselle|88
st maurice sur vingeanne|21
st maurice thizouaille|89
ste helene bondeville|76
ste helene du lac|73
ste helene sur isere|73
ste lucie de tallano|2A
tugeras st maurice|17
suisse normande|
`;
