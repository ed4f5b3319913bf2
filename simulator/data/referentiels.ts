/** Natures of contract, code|libelle. */
export const NATURES_CONTRATS = `
E1|Contrat travail
E2|Contrat apprentissage
FA|Act. Formation pré.recrut.
FJ|Contrat pacte
FS|Cont. professionnalisation
FT|CUI - CAE
FU|CUI - CIE
I1|Insertion par l'activ.éco.
NS|Emploi non salarié
FV|Prépa.opérationnel.emploi
FW|Emploi Avenir non marchand
FX|Emploi Avenir marchand
FY|Emploi Avenir Professeur
PS|Portage salarial
PR|Contrat PrAB
CC|CDI de chantier ou d’opération
CU|Contrat d'usage
EE|Contrat d'Engagement Educatif
ER|Engagement à servir dans la réserve
CI|Contrat intermittent
`;

/** Types of contract, code|libelle. */
export const TYPES_CONTRATS = `
CDI|Contrat à durée indéterminée
CDD|Contrat à durée déterminée
MIS|Mission intérimaire
SAI|Contrat travail saisonnier
CCE|Profession commerciale
FRA|Franchise
LIB|Profession libérale
REP|Reprise d'entreprise
TTI|Contrat travail temporaire insertion
DDI|Contrat durée déterminée insertion
DIN|CDI Intérimaire
`;

/** Levels of training, code|libelle. */
export const NIVEAUX_FORMATIONS = `
AFS|Aucune formation scolaire
CP4|Primaire à 4ème
CFG|4ème achevée
C3A|3ème achevée ou Brevet
C12|2nd ou 1ère achevée
NV5|CAP, BEP et équivalents
NV4b|Niveau Bac
NV4|Bac ou équivalent
NV3|Bac+2 ou équivalents
NV2|Bac+3, Bac+4 ou équivalents
NV1|Bac+5 et plus ou équivalents
`;

/** Driving licences, code|libelle. */
export const PERMIS = `
AM|AM - Cyclomoteur <= 50 cm3
A1|A1 - Motocyclette <=125 cm3
A2|A2 - Moto <= 600 cm3
A|A - Moto
B1|B1 - Quadricycle
B|B - Véhicule léger
B96|B mention 96 - VL + remorque (PTAC < 4,25 T)
EB|EB - Véhicule léger + remorque
B79|B mention 79.06 (= EB)
BE|BE - Véhicule léger + remorque  (PTAC > 4,25 T)
C1|C1 - Poids lourd < 7,5 T
C1E|C1E - Poids lourd < 7,5 T + remorque
C|C - Poids lourd
CE|CE - Poids lourd + remorque  (= EC)
EC|EC - Poids lourd + remorque
D1|D1 - Transport de personnes <= 16 places
D1E|D1E - Transport de personnes <= 16 P + remorque
D|D - Transport de personnes
DE|DE - Transport de personnes + remorque (= ED)
ED|ED - Transport de personnes + remorque
`;

/** ROME domaines, code|libelle. */
export const DOMAINES = `
A11|Engins agricoles et forestiers
A12|Espaces naturels et espaces verts
A13|Etudes et assistance technique
A14|Production
A15|Soins aux animaux
B11|Arts plastiques
B12|Céramique
B13|Décoration
B14|Fibres et papier
B15|Instruments de musique
B16|Métal, verre, bijouterie et horlogerie
B17|Taxidermie
B18|Tissu et cuirs
C11|Assurance
C12|Banque
C13|Finance
C14|Gestion administrative banque et assurances
C15|Immobilier
D11|Commerce alimentaire et métiers de bouche
D12|Commerce non alimentaire et de prestations de confort
D13|Direction de magasin de détail
D14|Force de vente
D15|Grande distribution
E11|Edition et communication
E12|Images et sons
E13|Industries graphiques
E14|Publicité
F11|Conception et études
F12|Conduite et encadrement de chantier - travaux
F13|Engins de chantier
F14|Extraction
F15|Montage de structures
F16|Second oeuvre
F17|Travaux et gros oeuvre
G11|Accueil et promotion touristique
G12|Animation d'activités de loisirs
G13|Conception, commercialisation et vente de produits touristiques
G14|Gestion et direction
G15|Personnel d'étage en hôtellerie
G16|Production culinaire
G17|Accueil en hôtellerie
G18|Service
H11|Affaires et support technique client
H12|Conception, recherche, études et développement
H13|Hygiène Sécurité Environnement -HSE- industriels
H14|Méthodes et gestion industrielles
H15|Qualité et analyses industrielles
H21|Alimentaire
H22|Bois
H23|Chimie et pharmacie
H24|Cuir et textile
H25|Direction, encadrement et pilotage de fabrication et production industrielles
H26|Electronique et électricité
H27|Energie
H28|Matériaux de construction, céramique et verre
H29|Mécanique, travail des métaux et outillage
H31|Papier et carton
H32|Plastique, caoutchouc
H33|Préparation et conditionnement
H34|Traitements thermiques et traitements de surfaces
I11|Encadrement
I12|Entretien technique
I13|Equipements de production, équipements collectifs
I14|Equipements domestiques et informatique
I15|Travaux d'accès difficile
I16|Véhicules, engins, aéronefs
J11|Praticiens médicaux
J12|Praticiens médico-techniques
J13|Professionnels médico-techniques
J14|Rééducation et appareillage
J15|Soins paramédicaux
K11|Accompagnement de la personne
K12|Action sociale, socio-éducative et socio-culturelle
K13|Aide à la vie quotidienne
K14|Conception et mise en oeuvre des politiques publiques
K15|Contrôle public
K16|Culture et gestion documentaire
K17|Défense, sécurité publique et secours
K18|Développement territorial et emploi
K19|Droit
K21|Formation initiale et continue
K22|Nettoyage et propreté industriels
K23|Propreté et environnement urbain
K24|Recherche
K25|Sécurité privée
K26|Services funéraires
L11|Animation de spectacles
L12|Artistes - interprètes du spectacle
L13|Conception et production de spectacles
L14|Sport professionnel
L15|Techniciens du spectacle
M11|Achats
M12|Comptabilité et gestion
M13|Direction d'entreprise
M14|Organisation et études
M15|Ressources humaines
M16|Secrétariat et assistance
M17|Stratégie commerciale, marketing et supervision des ventes
M18|Systèmes d'information et de télécommunication
N11|Magasinage, manutention des charges et déménagement
N12|Organisation de la circulation des marchandises
N13|Personnel d'encadrement de la logistique
N21|Personnel navigant du transport aérien
N22|Personnel sédentaire du transport aérien
N31|Personnel navigant du transport maritime et fluvial
N32|Personnel sédentaire du transport maritime et fluvial
N41|Personnel de conduite du transport routier
N42|Personnel d'encadrement du transport routier
N43|Personnel navigant du transport terrestre
N44|Personnel sédentaire du transport ferroviaire et réseau filo guidé
`;

/** Countries, code|libelle. */
export const PAYS = `
65|Chili
5S|Somalie
3K|Djibouti
4C|Guyana
6I|Zimbabwe
5C|Papouasie Nouvelle Guinée
1O|Guam Mariannes Nord et Samoa
1X|Tuvalu
59|Ouzbékistan
5R|Sierra Leone
70|Arabie Saoudite
1A|Akrotiri et Dekhelia
3S|Gambie
11|Grèce
8A|Corée du Sud
3L|Dominique
1F|Montserrat
38|Egypte
1K|Palestine
1B|Groenland
57|Oman
49|Madagascar
1N|Cook, Niue et Tokelau
5L|St-Vincent Grenadines
45|Tchad
1I|Antilles Néerland.
4L|Kazakhstan
05|Belgique (Frontalier)
86|Singapour
6Q|Timor Oriental
09|Royaume-Uni
4G|Maurice
5H|Qatar
37|Côte d'Ivoire
6E|Uruguay
5J|Rwanda
4Q|Lesotho
3J|Cuba
23|Suisse
34|Cameroun
66|Colombie
2G|Albanie
13|Irlande
4B|Afrique du Sud
6G|Yémen
5U|Sri Lanka
6C|Trinité Tobago
3P|Estonie
36|Congo
25|Bulgarie
4J|Jersey
44|Sénégal
9Z|Antarctique
4H|Fidji
35|Centrafrique
3R|Iles Féroé
80|Cambodge
40|Libye
3E|Ukraine
1R|Micronésie
2B|Slovaquie
89|Thaïlande
2A|République Tchèque
03|Allemagne (Frontalier)
3Q|Ethiopie
3U|Ghana
82|Inde
28|Roumanie
3B|Guinée-Bissau
93|Islande
39|Gabon
61|Etats-Unis
33|Algérie
5A|Pakistan
81|Chine
5B|Panama
10|Royaume-Uni (Frontalier)
55|Niger
1U|Pitcairn
2C|Croatie
6D|Turkménistan
3W|Grenade
19|Autriche
16|Luxembourg
4M|Kenya
06|Danemark
27|Pologne
30|Monténégro Serbie
15|Italie (Frontalier)
60|Canada
47|Rép. Démocratique du Congo
4O|Koweït
4I|Jamaïque
5I|République Dominicaine
54|Nicaragua
4N|Kirghizistan
2O|Bangladesh
67|Vénézuela
6K|Cap-Vert
5Y|Swaziland
4P|Laos
2I|Principauté d'Andorre
72|Israël
1S|Nauru
51|Mozambique
88|Indonésie
42|Maroc
2K|Antigua-Barbuda
58|Ouganda
4Y|Moldavie
6B|Togo
4U|Malawi
04|Belgique
3M|Emirats Arabes Unis
4R|Libéria
6O|Mongolie
3A|Lituanie
2R|Bénin
2D|Slovénie
1Q|Marshall
4A|Nigéria
3V|Gibraltar
41|Mali
21|Norvège
5D|Paraguay
2F|Macédoine
6N|Guinée Equatoriale
4D|Haïti
17|Luxembourg (Frontalier)
3I|Costa Rica
2M|Bahamas
5W|Surinam
1V|Salomon
5O|Samoa Occident.
3N|Equateur
1J|Malouines
4W|Malte
43|Mauritanie
1T|Palau
1G|Iles Turques et Caïques
87|Taïwan
3D|Russie
4T|Malaisie
1W|Tonga
1C|Anguilla
5E|Pérou
2U|Myanmar (Birmanie)
4Z|Principauté de Monaco
1H|Iles Vierges Britann.
5Z|Tadjikistan
2X|Brunei Darussalam
52|Namibie
3Y|Guernesey
14|Italie
6P|Tanzanie
6H|Zambie
6L|Chypre
71|Iran
3X|Guatemala
3F|Comores
26|Hongrie
2H|Arménie
63|Argentine
18|Portugal
6M|Guinée
74|Irak
84|Viêt-Nam
2Z|Burundi
5F|Philippines
62|Mexique
1E|Iles Cayman
75|Syrie
5V|Saint-Marin
6F|Vanuatu
56|Nouvelle-Zélande
4X|Ile de Man
1M|Christmas, Cocos et Norfolk
12|Pays-Bas
5Q|Seychelles
92|Liechtenstein
5T|Soudan
2L|Azerbaïdjan
2E|Bosnie-Herzégovine
6J|Afghanistan
2Q|Bélize
2J|Angola
1L|Sainte-Hélène
2P|Barbade
46|Tunisie
08|Espagne (Frontalier)
02|Allemagne
20|Finlande
2W|Botswana
5G|Porto Rico
4K|Jordanie
5N|Salvador
64|Brésil
4V|Maldives
3O|Erythrée
73|Liban
3T|Géorgie
3C|Lettonie
76|Turquie
5K|St-Christophe, Niévès
2T|Biélorussie
2Y|Burkina-Faso
22|Suède
5M|Sainte-Lucie
4E|Honduras
1D|Bermudes
2V|Bolivie
1P|Kiribati
2N|Bahreïn
2S|Bhoutan
01|France
90|Australie
53|Népal
3H|Corée du Nord
07|Espagne
5P|São Tomé et Principe
83|Japon
`;

/** Continents, code|libelle. */
export const CONTINENTS = `
00|France (continent fictif)
9C|EUROPE (hors France)
9F|Océanie
AF|Afrique
AM|Amérique
AS|Asie
XX|Monde
`;
