/** ROME v460, code|libelle: 1 584 metiers, named as job titles. */
export const METIERS_V460 = `
A1101|Conducteur / Conductrice d'engins agricoles
A1102|Conducteur / Conductrice d'engins d'exploitation forestière
A1201|Bûcheron / Bûcheronne
A1202|Agent / Agente d'entretien des espaces naturels
A1203|Agent / Agente d'entretien des espaces verts
A1204|Garde de parc naturel
A1205|Sylviculteur / Sylvicultrice
A1206|Concepteur / Conceptrice paysagiste
A1207|Chef / Cheffe d'équipe d'entretien d'espaces naturels
A1208|Jardinier / Jardinière paysagiste
A1209|Elagueur / Elagueuse
A1210|Ouvrier forestier / Ouvrière forestière
A1211|Chef / Cheffe d'équipe paysagiste
A1212|Chef / Cheffe d'équipe de travaux forestiers
A1213|Conducteur / Conductrice de travaux forestiers
A1214|Patrouilleur modeleur / Patrouilleuse modeleuse VTT
A1301|Technicien / Technicienne de culture maraîchère
A1302|Technicien / Technicienne agricole
A1303|Ingénieur / Ingénieure d'études et de recherche agricoles
A1304|Conseiller / Conseillère technique agricole
A1305|Technicien / Technicienne des services vétérinaires
A1306|Chargé / Chargée de mission biodiversité
A1307|Ingénieur forestier / Ingénieure forestière
A1308|Technicien / Technicienne de l'insémination animale
A1309|Technicien / Technicienne d'élevage équin
A1310|Technicien / Technicienne de production animale
A1311|Technicien forestier / Technicienne forestière
A1312|Directeur / Directrice environnement
A1313|Chargé / Chargée de mission environnement
A1401|Cueilleur / Cueilleuse de fruits
A1402|Aide agricole en production végétale
A1403|Aide d'élevage agricole
A1404|Aquaculteur / Aquacultrice
A1405|Arboriculteur / Arboricultrice
A1406|Capitaine de pêche
A1407|Eleveur / Eleveuse de bovins
A1408|Eleveur / Eleveuse d'animaux sauvages
A1409|Aviculteur / Avicultrice
A1410|Eleveur / Eleveuse d'ovins
A1411|Eleveur / Eleveuse de porcins
A1412|Fromager-affineur / Fromagère-affineuse
A1413|Brasseur / Brasseuse de bière
A1414|Horticulteur / Horticultrice
A1415|Marin-pêcheur
A1416|Exploitant / Exploitante agricole
A1417|Saliculteur / Salicultrice
A1418|Viticulteur / Viticultrice
A1419|Ouvrier agricole polyvalent / Ouvrière agricole polyvalente
A1420|Chef / Cheffe de culture responsable d'unité de production agricole
A1421|Palefrenier soigneur / Palefrenière soigneuse
A1422|Caviste de chai
A1423|Œnologue
A1424|Pisciculteur / Piscicultrice
A1425|Ramendeur / Ramendeuse
A1426|Educateur canin / Educatrice canine
A1427|Goémonier / Goémonière
A1428|Algoculteur / Algocultrice
A1429|Apiculteur / Apicultrice
A1430|Ouvrier / Ouvrière aquacole
A1431|Ouvrier / Ouvrière piscicole
A1432|Osiériculteur / Osiéricultrice
A1433|Maraîcher / Maraîchère
A1434|Tabaculteur / Tabacultrice
A1435|Eleveur / Eleveuse d'animaux de compagnie
A1436|Conducteur / Conductrice de travaux en entreprise de travaux agricoles
A1437|Champignonniste
A1438|Pêcheur / Pêcheuse à pied
A1439|Eleveur / Eleveuse d'équidés
A1440|Cultivateur urbain / Cultivatrice urbaine
A1441|Pépiniériste
A1442|Eleveur / Eleveuse de lapins
A1443|Cidrier / Cidrière
A1444|Aide agricole en production fruitière
A1445|Pêcheur sous-marin / Pêcheuse sous-marine
A1446|Maître / Maîtresse de chai
A1447|Herboriste
A1501|Auxiliaire vétérinaire
A1502|Maréchal-ferrant / Maréchale-ferrante
A1503|Toiletteur / Toiletteuse d'animaux
A1504|Vétérinaire
A1505|Animalier / Animalière de laboratoire
A1506|Soigneur animalier / Soigneuse animalière
A1507|Ostéopathe animalier / Ostéopathe animalière
A1508|Dresseur animalier / Dresseuse animalière
A1509|Comportementaliste animalier / Comportementaliste animalière
A1510|Préparateur / Préparatrice d'équidés
A1511|Gardien / Gardienne d'animaux
B1101|Artiste Plasticien / Plasticienne
B1102|Mosaïste d'art
B1103|Sculpteur / Sculptrice ornemaniste sur pierre
B1201|Céramiste
B1301|Etalagiste
B1302|Décorateur / Décoratrice d'objets d'art
B1303|Graveur / Graveuse d'art
B1304|Artisan démonstrateur / Artisane démonstratrice
B1401|Vannier / Vannière
B1402|Relieur / Relieuse d'art
B1403|Restaurateur / Restauratrice de livres anciens
B1404|Canneur rempailleur / Canneuse rempailleuse
B1501|Facteur / Factrice d'instruments à clavier
B1502|Facteur / Factrice d'instruments de musique anciens
B1503|Facteur / Factrice d'instruments à vent
B1504|Facteur / Factrice de percussions
B1505|Luthier / Luthière
B1601|Métallier / Métallière d'art
B1602|Souffleur / Souffleuse de verre
B1603|Opérateur / Opératrice en bijouterie
B1604|Horloger / Horlogère
B1605|Bijoutier / Bijoutière
B1606|Joaillier / Joaillière
B1607|Lapidaire / Diamantaire
B1608|Orfèvre planeur / Orfèvre planeuse
B1609|Responsable d'atelier en bijouterie ou joaillerie
B1610|Sertisseur / Sertisseuse en bijouterie ou joaillerie
B1611|Trieur / Trieuse de pierres et perles
B1612|Concepteur / Conceptrice numérique en bijouterie joaillerie
B1613|Orfèvre
B1614|Monteur / Monteuse en orfèvrerie
B1615|Orfèvre tourneur repousseur / Orfèvre tourneuse repousseuse
B1616|Opérateur / Opératrice en horlogerie
B1701|Taxidermiste
B1702|Technicien / Technicienne en ostéologie-moulage
B1801|Modiste
B1802|Maroquinier / Maroquinière
B1803|Couturier / Couturière
B1804|Brodeur / Brodeuse
B1805|Styliste
B1806|Tapissier / Tapissière d'ameublement
B1807|Assistant / Assistante styliste
B1808|Premier / Première d'atelier
B1809|Sellier / Sellière
B1810|Fourreur / Fourreuse
B1811|Sellier-garnisseur / Sellière-garnisseuse
B1812|Modéliste
B1813|Tailleur / Tailleuse
B1814|Directeur / Directrice de collection
C1101|Chargé / Chargée de produit en assurances
C1102|Conseiller / Conseillère en assurances
C1103|Courtier / Courtière en assurance
C1104|Responsable d'agence en assurances
C1105|Actuaire
C1106|Expert / Experte risques en assurances
C1107|Chargé / Chargée d'indemnisations en assurances
C1108|Responsable de département en assurances
C1109|Gestionnaire en assurances
C1110|Souscripteur / Souscriptrice en assurances
C1111|Mandataire en assurance
C1112|Agent général / Agente générale d'assurance
C1113|Expert / Experte en assurances dommages automobile
C1201|Chargé / Chargée d'accueil en banque
C1202|Analyste de crédits et risques bancaires
C1203|Chargé / Chargée d'affaires bancaires entreprise
C1204|Gestionnaire de produits bancaires
C1205|Conseiller / Conseillère en gestion de patrimoine
C1206|Conseiller / Conseillère de clientèle bancaire
C1207|Directeur / Directrice d'agence bancaire
C1208|Courtier / Courtière en banque
C1209|Spécialiste de la vérification client
C1301|Trader
C1302|Gestionnaire des opérations sur les marchés financiers
C1303|Gérant / Gérante de portefeuille financier
C1401|Agent administratif / Agente administrative banque ou assurance
C1501|Gestionnaire de copropriété
C1502|Chargé / Chargée de gestion locative en immobilier
C1503|Chargé / Chargée d'affaires immobilières
C1504|Conseiller / Conseillère immobilier
C1505|Responsable d'agence immobilière
C1506|Responsable de projet immobilier
D1101|Boucher / Bouchère
D1102|Boulanger / Boulangère
D1103|Charcutier-traiteur / Charcutière-traiteuse
D1104|Pâtissier / Pâtissière
D1105|Poissonnier / Poissonnière
D1106|Vendeur / Vendeuse en épicerie
D1107|Vendeur / Vendeuse grossiste en produits frais
D1108|Chef boulanger / Cheffe boulangère
D1109|Chef boucher / Cheffe bouchère
D1110|Vendeur ambulant / Vendeuse ambulante
D1111|Chef / Cheffe de laboratoire en charcuterie
D1112|Chef charcutier-traiteur / Cheffe charcutière-traiteuse
D1113|Commercial itinérant / Commerciale itinérante en entreprise de commerce de gros
D1114|Torréfacteur / Torréfactrice
D1115|Chocolatier / Chocolatière
D1116|Négociant / Négociante en bétail
D1117|Chef pâtissier / Cheffe pâtissière
D1118|Glacier / Glacière
D1201|Brocanteur / Brocanteuse
D1202|Coiffeur / Coiffeuse
D1203|Agent / Agente de soins en hydrothérapie
D1204|Agent technico-commercial / Agente technico-commerciale en location de véhicules
D1205|Employé / Employée de pressing
D1206|Cordonnier / Cordonnière
D1207|Retoucheur / Retoucheuse en habillement
D1208|Esthéticien / Esthéticienne
D1209|Fleuriste
D1210|Vendeur / Vendeuse en animalerie
D1211|Vendeur / Vendeuse d'articles de sport et loisirs
D1212|Vendeur / Vendeuse en équipement de la maison
D1213|Vendeur / Vendeuse grossiste en équipement du foyer
D1214|Vendeur / Vendeuse en prêt-à-porter
D1215|Posticheur / Posticheuse
D1216|Coiffeur barbier / Coiffeuse barbière
D1217|Socio-coiffeur / Socio-coiffeuse
D1218|Formateur coiffeur / Formatrice coiffeuse
D1219|Vendeur / Vendeuse conseil en jardinerie
D1220|Gérant / Gérante salon de coiffure
D1221|Vendeur / Vendeuse de produits culturels et ludiques
D1222|Masseur / Masseuse bien-être
D1223|Conseiller / Conseillère de vente en pièces de rechange et accessoires de véhicules
D1224|Chargé / Chargée de location d'engins et de matériel de chantier
D1225|Responsable d'institut de beauté
D1226|Nettoyeur / Nettoyeuse en cuir et peausserie
D1227|Acheteur vendeur / Acheteuse vendeuse d'or, de métaux précieux
D1228|Employé / Employée de laverie automatique
D1229|Responsable de pressing
D1230|Responsable d'agence de location de matériel de transport
D1231|Spa Praticien / Spa Praticienne
D1232|Formateur / Formatrice en esthétisme
D1233|Galeriste
D1234|Chargé / Chargée de location de matériel de transport ou de loisirs
D1235|Plagiste
D1236|Repasseur / Repasseuse
D1237|Socio-esthéticien / Socio-esthéticienne
D1238|Chef / Cheffe d'agence de location de véhicules
D1239|Perceur corporel / Perceuse corporelle
D1240|Prothésiste ongulaire
D1241|Conseiller / Conseillère en image personnelle
D1242|Linger / Lingère
D1243|Acheteur vendeur / Acheteuse vendeuse en dépôt-vente
D1301|Gérant / Gérante de magasin d'alimentation générale
D1302|Responsable de boutique
D1303|Responsable de station-service
D1304|Responsable de station de lavage
D1305|Responsable de magasin cycles
D1401|Assistant commercial / Assistante commerciale
D1402|Commercial / Commerciale grands comptes et entreprises
D1403|Conseiller commercial / Conseillère commerciale auprès des particuliers
D1404|Vendeur / Vendeuse automobile
D1405|Conseiller / Conseillère en information médicale
D1406|Directeur / Directrice des ventes
D1407|Technico-commercial / Technico-commerciale
D1408|Conseiller / Conseillère clientèle à distance
D1409|Assistant / Assistante administration des ventes
D1410|Attaché commercial / Attachée commerciale
D1411|Responsable Efficacité Commerciale (SFE) en industrie pharmaceutique
D1412|Délégué médical hospitalier / Déléguée médicale hospitalière
D1413|Délégué / Déléguée pharmaceutique
D1414|Responsable de zone internationale
D1415|Chargé / Chargée de relation client
D1416|Commercial / Commerciale auprès d'une clientèle d'entreprises
D1417|Chef / Cheffe des ventes
D1418|Négociant / Négociante en bois
D1419|Courtier / Courtière en vins
D1420|Cadre Technico-commercial / Technico-commerciale
D1421|Conseiller commercial / Conseillère commerciale en véhicules industriels
D1422|Chargé / Chargée de recouvrement de créances
D1423|Conseiller / Conseillère produits en véhicules
D1424|Conseiller vendeur / Conseillère vendeuse à domicile
D1425|Conseiller vendeur / Conseillère vendeuse de véhicules poids lourds
D1426|Vendeur / Vendeuse en véhicules de collection
D1427|Conseiller vendeur / Conseillère vendeuse d'autocars
D1428|Superviseur / Superviseuse technique et logistique en assistance de régulation médicale
D1429|Assistant / Assistante import-export
D1430|Conseiller vendeur / Conseillère vendeuse de véhicules de loisirs
D1431|Assistant / Assistante achat
D1432|Assistant / Assistante service clients
D1433|Commercial / Commerciale export
D1434|Conseiller commercial / Conseillère commerciale motocycles
D1435|Responsable de plateau de centre d'appels
D1436|Assistant / Assistante de régulation médicale (ARM)
D1437|Gérant / Gérante de négoce automobile
D1438|Assistant / Assistante e-commerce
D1501|Animateur / Animatrice des ventes
D1502|Chef / Cheffe de rayon produits alimentaires
D1503|Chef / Cheffe de rayon de produits non alimentaires
D1504|Directeur / Directrice de magasin de grande distribution
D1505|Hôte / Hôtesse de caisse
D1506|Merchandiser
D1507|Employé / Employée de rayon libre-service
D1508|Responsable de caisses
D1509|Responsable de département en grande distribution
D1510|Chef / Cheffe de secteur magasin
D1511|Opérateur / Opératrice de station service
E1101|Community manager
E1102|Ecrivain / Ecrivaine
E1103|Chargé / Chargée des relations publiques
E1104|Concepteur / Conceptrice de contenus multimedia
E1105|Editeur / Editrice
E1106|Journaliste
E1107|Chef / Cheffe de projet événementiel
E1108|Traducteur / Traductrice
E1109|Directeur / Directrice de la communication
E1110|Directeur / Directrice de la rédaction
E1111|Game master
E1112|Chargé / Chargée de communication
E1113|Responsable e-commerce
E1114|Reporter / Reportrice
E1115|Chef / Cheffe de projet jeux vidéo
E1116|Responsable d'édition en presse
E1117|Wedding planner
E1118|Présentateur / Présentatrice journaliste
E1119|Concepteur rédacteur / Conceptrice rédactrice
E1120|Chef / Cheffe de projets traduction
E1121|Secrétaire de rédaction
E1122|Transcripteur adaptateur / Transcriptrice adaptatrice
E1123|Interprète
E1124|Social media manager - Responsable des médias sociaux
E1125|Concepteur / Conceptrice de jeux vidéo
E1126|Auteur / Auteure de jeux de société
E1127|Brand content manager
E1128|Directeur / Directrice de création
E1129|Directeur / Directrice artistique communication
E1201|Photographe
E1202|Opérateur / Opératrice de laboratoire cinématographique
E1203|Technicien / Technicienne de laboratoire photographique
E1204|Technicien / Technicienne d'exploitation cinématographique
E1205|Designer graphique
E1206|UX - UI Designer
E1207|Motion designer
E1208|Chef / Cheffe de studio de photographie
E1209|Responsable de laboratoire photographique
E1210|Web designer
E1211|Dessinateur-illustrateur / Dessinatrice-illustratrice
E1301|Conducteur / Conductrice de machines d'impression
E1302|Conducteur / Conductrice de machines de façonnage routage
E1303|Chef / Cheffe de fabrication en industrie graphique
E1304|Agent / Agente de façonnage et routage
E1305|Préparateur-correcteur / Préparatrice-correctrice en industrie graphique
E1306|Opérateur / Opératrice de prépresse
E1307|Reprographe
E1308|Technicien / Technicienne des industries graphiques
E1309|Responsable d'atelier de façonnage routage
E1310|Contrôleur / Contrôleuse qualité en industrie graphique
E1311|Régleur / Régleuse de machines de façonnage routage
E1312|Lecteur-correcteur / Lectrice-correctrice
E1313|Agent / Agente d'encadrement en industrie graphique
E1314|Conducteur / Conductrice de machines à pelliculer
E1315|Conducteur / Conductrice de machines de reliure automatique
E1401|Chef / Cheffe de publicité
E1402|Média planneur / Média planneuse
E1403|Consultant / Consultante média
E1404|Assistant / Assistante en publicité
E1405|Référenceur / Référenceuse web
E1406|Influenceur / Influenceuse web
E1407|Traffic manager
E1408|Responsable trafic création
E1409|Acheteur / Acheteuse média
E1410|Responsable programmatique
E1411|Chargé / Chargée de développement du patrimoine publicitaire
E1412|Directeur / Directrice média
E1413|Chef / Cheffe de projet publicitaire
E1414|Chargé / Chargée de diffusion publicitaire
E1415|Directeur / Directrice de la production publicitaire
F1101|Architecte du bâtiment
F1102|Architecte d'intérieur
F1103|Diagnostiqueur / Diagnostiqueuse immobilier
F1104|Dessinateur-projeteur / Dessinatrice-projeteuse de la construction
F1105|Géologue
F1106|Ingénieur / Ingénieure d'études de prix BTP
F1107|Géomètre-topographe
F1108|Métreur / Métreuse de la construction
F1109|Assistant / Assistante géomètre
F1110|Dessinateur / Dessinatrice enveloppe du bâtiment
F1111|Ingénieur / Ingénieure génie civil
F1112|Ingénieur / Ingénieure calcul et structure
F1113|Responsable énergie
F1114|Conseiller / Conseillère en rénovation énergétique
F1115|Vulcanologue
F1116|Ingénieur / Ingénieure démantèlement nucléaire
F1117|Ingénieur / Ingénieure d'étude CVC
F1118|Sismologue
F1119|Pédologue
F1120|Economiste de la construction
F1121|Architecte du patrimoine national
F1122|Ingénieur / Ingénieure Chantier nucléaire
F1123|Glaciologue
F1124|Hydrologue
F1125|BIM Manager
F1126|Assistant / Assistante maîtrise d'œuvre en architecture
F1127|Architecte-urbaniste
F1128|Géotechnicien / Géotechnicienne
F1129|Ingénieur / Ingénieure réservoir
F1130|Contrôleur / Contrôleuse technique de la construction (CTC)
F1131|Géomètre du cadastre
F1132|Acousticien / Acousticienne du bâtiment
F1133|Chargé / Chargée d'affaires foncières
F1134|Domoticien / Domoticienne
F1135|Chargé / Chargée d'affaires BTP
F1136|Chef / Cheffe de projet éolien
F1137|Chargé / Chargée de méthodes BTP
F1138|Géothermicien / Géothermicienne
F1139|Décorateur / Décoratrice d'intérieur
F1140|Concepteur / Conceptrice agencement
F1141|Ingénieur / Ingénieure études conception électrique
F1142|Océanographe
F1143|Géophysicien / Géophysicienne
F1201|Conducteur / Conductrice de travaux du bâtiment
F1202|Chef / Cheffe de chantier bâtiment
F1203|Responsable d'exploitation de gisements et de carrières
F1204|Animateur / Animatrice QSE - Qualité Sécurité Environnement BTP
F1205|Directeur / Directrice de travaux du bâtiment
F1206|Chef / Cheffe d'équipe bâtiment
F1207|Chef / Cheffe d'équipe travaux publics
F1208|Conducteur / Conductrice de travaux publics
F1209|Chef / Cheffe de chantier travaux publics
F1210|Directeur / Directrice de travaux TP - Travaux Publics
F1301|Grutier / Grutière
F1302|Conducteur / Conductrice d'engins de chantier
F1303|Conducteur / Conductrice d'engin de damage
F1401|Foreur / Foreuse
F1402|Extracteur / Extractrice de roches
F1501|Monteur / Monteuse de structures bois
F1502|Monteur / Monteuse en structures métalliques
F1503|Charpentier / Charpentière
F1504|Charpentier / Charpentière de marine
F1505|Echafaudeur / Echafaudeuse
F1601|Plâtrier / Plâtrière
F1602|Electricien / Electricienne du bâtiment
F1603|Plombier / Plombière sanitaire
F1604|Plaquiste
F1605|Monteur / Monteuse de réseaux électriques
F1606|Peintre en bâtiment
F1607|Menuisier / Menuisière aluminium
F1608|Carreleur / Carreleuse
F1609|Solier / Solière
F1610|Installateur mainteneur / Installatrice mainteneuse en systèmes solaires, thermiques et photovoltaïques
F1611|Façadier / Façadière itéiste
F1612|Tailleur / Tailleuse de pierre
F1613|Etancheur / Etancheuse
F1614|Poseur / Poseuse en fermetures de bâtiment
F1615|Poseur / Poseuse de cloisons démontables et mobiles
F1616|Poseur / Poseuse de menuiseries extérieures
F1617|Poseur / Poseuse de véranda
F1618|Poseur / Poseuse de façade vitrée
F1619|Couvreur / Couvreuse
F1620|Installateur / Installatrice chauffage et climatisation
F1621|Ramoneur / Ramoneuse
F1622|Monteur / Monteuse en éclairage public
F1623|Monteur / Monteuse installation réseaux mobiles
F1624|Staffeur Stuqueur / Staffeuse Stuqueuse
F1625|Monteur / Monteuse en agencement
F1626|Calorifugeur / Calorifugeuse
F1627|Poseur / Poseuse de compteurs
F1628|Installateur / Installatrice de bornes de recharges électriques
F1629|Electricien / Electricienne ferroviaire
F1630|Technicien / Technicienne de désenfumage
F1701|Coffreur / Coffreuse
F1702|Ouvrier / Ouvrière en voiries
F1703|Maçon / Maçonne
F1704|Manœuvre bâtiment
F1705|Poseur / Poseuse de canalisations
F1706|Armaturier / Armaturière de l'industrie du béton
F1707|Maçon / Maçonne du paysage
F1708|Installateur-poseur / Installatrice-poseuse de piscines préfabriquées
F1709|Démolisseur / Démolisseuse
F1710|Magasinier / Magasinière en négoce des matériaux de construction
F1711|Poseur / Poseuse de voies ferrées
G1101|Agent / Agente d'accueil touristique
G1102|Chargé / Chargée de promotion touristique
G1103|Directeur / Directrice de parc régional
G1104|Consultant / Consultante tourisme
G1105|Directeur / Directrice d'office du tourisme
G1106|Animateur / Animatrice du patrimoine
G1107|Hôte / Hôtesse d'accueil et d'animation de croisière
G1108|Directeur / Directrice de pays d'accueil touristique
G1201|Guide-accompagnateur / Guide-accompagnatrice
G1202|Animateur / Animatrice d'atelier artistique ou ludique
G1203|Animateur / Animatrice jeunesse
G1204|Educateur sportif / Educatrice sportive
G1205|Opérateur / Opératrice d'attraction
G1206|Croupier / Croupière
G1207|Surveillant / Surveillante de baignade
G1208|Entraîneur / Entraîneure de sport professionnel et de haut niveau
G1209|Animateur / Animatrice de loisirs sportifs
G1210|Enseignant / Enseignante d'équitation
G1211|Analyste de la performance sportive
G1212|Animateur socio-sportif / Animatrice socio-sportive
G1213|Chargé / Chargée de développement d'activités sportives
G1214|Directeur sportif / Directrice sportive
G1215|Educateur sportif / Educatrice sportive Santé
G1216|Moniteur / Monitrice de sport nature
G1217|Moniteur / Monitrice en salle de sport
G1218|Préparateur / Préparatrice physique
G1219|Recruteur sportif / Recruteuse sportive
G1220|Educateur sportif / Educatrice sportive spécialisé(e) en activités physiques et sportives adaptées
G1221|Responsable des attractions
G1222|Guide-conférencier / Guide-conférencière
G1223|Animateur / Animatrice en site de divertissement
G1224|Maître-nageur sauveteur / Maître-nageuse sauveteuse
G1225|Ouvreur / Ouvreuse de salle de spectacles
G1226|Chef / Cheffe de bassin
G1227|Guide-interprète
G1228|Guide de haute montagne
G1229|Guide-accompagnateur / Guide-accompagnatrice de pêche
G1230|Guide de tourisme équestre
G1231|Accompagnateur / Accompagnatrice en écotourisme
G1232|Opérateur / Opératrice de parcours acrobatique dans les arbres
G1233|Préparateur mental / Préparatrice mentale du sport
G1234|Musher guide de randonnée en traîneau
G1235|Animateur / Animatrice de séjour de vacances
G1236|Animateur / Animatrice de club de vacances
G1237|Directeur / Directrice d'accueil de loisirs sans hébergement
G1238|Animateur / Animatrice d'atelier multimédia
G1239|Responsable d'animation
G1240|Animateur / Animatrice nature environnement
G1241|Directeur / Directrice de centre de séjour de vacances
G1242|Médiateur / Médiatrice scientifique
G1301|Concepteur / Conceptrice de produits touristiques
G1302|Yield manager
G1303|Conseiller / Conseillère en voyages
G1304|Responsable d'agence de voyages
G1305|Assistant / Assistante chef de produit tourisme
G1306|Billettiste voyages
G1307|Responsable de ventes de voyages en plateau d'affaires
G1308|Chef / Cheffe de produit touristique
G1401|Adjoint / Adjointe de direction en hôtellerie-restauration
G1402|Directeur / Directrice d'établissement en hôtellerie-restauration
G1403|Directeur / Directrice de structure touristique
G1404|Responsable d'établissement de restauration collective
G1405|Directeur / Directrice de structure sportive
G1406|Directeur / Directrice d'équipement sportif
G1407|Econome en hôtellerie-restauration
G1408|Directeur / Directrice de structure d'hébergement touristique
G1409|Manager en restauration rapide
G1410|Directeur / Directrice de la restauration
G1411|Directeur / Directrice d'hôtel
G1412|Directeur / Directrice de parc à thème
G1413|Directeur / Directrice de restaurant
G1414|Directeur / Directrice d'exploitation de site de divertissement
G1415|Gérant / Gérante de gîte et chambres d'hôtes
G1416|Directeur / Directrice d'hôtellerie de plein air
G1501|Employé / Employée d'étage
G1502|Employé / Employée d'hôtel
G1503|Gouvernant / Gouvernante d'hôtel
G1601|Chef / Cheffe de cuisine
G1602|Commis / Commise de cuisine
G1603|Equipier polyvalent / Equipière polyvalente de restauration rapide
G1604|Pizzaïolo / Pizzaïola
G1605|Plongeur officier / Plongeuse officière de cuisine
G1606|Cuisinier / Cuisinière de collectivité
G1607|Employé / Employée de restauration collective
G1608|Ecailler / Ecaillère
G1609|Cuisinier / Cuisinière
G1610|Pâtissier / Pâtissière de restaurant
G1611|Steward / Hôtesse de train
G1612|Crêpier / Crêpière
G1613|Restaurateur ambulant / Restauratrice ambulante
G1701|Concierge d'hôtel
G1702|Bagagiste en établissement hôtelier
G1703|Réceptionniste
G1704|Agent / Agente de réservation en hôtellerie
G1705|Chef / Cheffe concierge d'hôtel
G1706|Chef / Cheffe de réception en hôtellerie
G1707|Responsable de vestiaire
G1708|Voiturier / Voiturière
G1801|Barman / Barmaid
G1802|Maître / Maîtresse d'hôtel
G1803|Serveur / Serveuse en restauration
G1804|Sommelier / Sommelière
G1805|Gérant / Gérante de café, bar-brasserie
G1806|Chef sommelier / Cheffe sommelière
G1807|Gérant / Gérante de bar-tabac
G1808|Chef barman / Cheffe barmaid
G1809|Barista
G1810|Chef / Cheffe de rang
H1101|Ingénieur / Ingénieure support technique
H1102|Ingénieur / Ingénieure d'affaires en industrie
H1103|Responsable d'affaires en industrie pharmaceutique
H1104|Directeur / Directrice des affaires médicales pharmaceutiques
H1105|Chef de projets santé / Cheffe de projets santé
H1106|Responsable support technique clients
H1107|Directeur / Directrice assistance technique
H1108|Technicien / Technicienne support client en industrie
H1201|Technicien / Technicienne coloriste en industrie
H1202|Dessinateur / Dessinatrice en électricité-électronique
H1203|Dessinateur-projeteur / Dessinatrice-projeteuse en mécanique
H1204|Designer
H1205|Modéliste industriel / Modéliste industrielle
H1206|Ingénieur / Ingénieure R&D en industrie
H1207|Rédacteur / Rédactrice technique
H1208|Automaticien / Automaticienne en bureau d'études
H1209|Technicien / Technicienne en électricité et électronique études et développement
H1210|Technicien / Technicienne R&D
H1211|Attaché / Attachée de recherche clinique (ARC)
H1212|Ingénieur / Ingénieure brevet en industrie
H1213|Responsable du développement clinique en industrie pharmaceutique
H1214|Agent / Agente de laboratoire de recherche industrielle
H1215|Bioinformaticien / Bioinformaticienne en études, recherche et développement
H1216|Responsable des études épidémiologiques
H1217|Technicien / Technicienne formulation en industrie pharmaceutique
H1218|Responsable de projet recherche et développement
H1219|Responsable opérationnel / Responsable opérationnelle des études cliniques en industrie pharmaceutique
H1220|Responsable formulation en industrie pharmaceutique
H1221|Responsable des partenariats de recherche en industrie pharmaceutique
H1222|Responsable médical / Responsable médicale des études cliniques en industrie pharmaceutique
H1223|Coordinateur / Coordinatrice d'études cliniques en industrie pharmaceutique
H1224|Technicien / Technicienne de laboratoire de recherche-développement
H1225|Ingénieur / Ingénieure développement nucléaire
H1226|Rédacteur médical / Rédactrice médicale en industrie pharmaceutique
H1227|Maquettiste en électronique
H1228|Projeteur / Projeteuse chef de groupe en électricité-électronique
H1229|Roughman / Roughwoman en design
H1230|Ingénieur / Ingénieure essais vérification et validation (V&V) en milieu nucléaire
H1231|Patronnier / Patronnière en chaussures
H1232|Technicien / Technicienne d'études en industrie des matériaux souples
H1233|Chef de projet / Cheffe de projet design
H1234|Responsable de service de rédaction technique
H1235|Technicien / Technicienne en conception industrielle en mécanique
H1236|Dessinateur-projeteur / Dessinatrice-projeteuse en électricité-électronique
H1237|Ingénieur / Ingénieure énergies renouvelables
H1238|Chef / Cheffe de projet conception industrielle en mécanique
H1239|Technicien / Technicienne en conception électronique, électrique
H1240|Agent / Agente de finissage couleurs et effets cuirs et peaux
H1241|Architecte système hydrogène
H1301|Inspecteur / Inspectrice de conformité
H1302|Ingénieur / Ingénieure Hygiène, Sécurité et Environnement en industrie (HSE)
H1303|Technicien / Technicienne en Hygiène, Sécurité, Environnement industriel (HSE)
H1304|Responsable environnement en industrie
H1305|Vérificateur / Vérificatrice de conformité industrielle
H1306|Ingénieur / Ingénieure sûreté en industrie nucléaire
H1307|Responsable de la conformité industrielle
H1308|Animateur / Animatrice en Hygiène Sécurité Environnement (HSE)
H1309|Technicien / Technicienne en radioprotection
H1401|Responsable ordonnancement-lancement-planification en industrie
H1402|Ingénieur / Ingénieure méthodes et process
H1403|Gestionnaire de flux de production
H1404|Technicien / Technicienne méthodes
H1405|Responsable supply chain en industrie
H1406|Ingénieur / Ingénieure supply chain en industrie
H1501|Responsable de laboratoire d'analyse industrielle
H1502|Responsable qualité en industrie
H1503|Technicien / Technicienne de laboratoire d'analyse industrielle
H1504|Contrôleur / Contrôleuse technique en électricité-électronique
H1505|Nez
H1506|Contrôleur / Contrôleuse technique en métallurgie
H1507|Chargé / Chargée des affaires réglementaires
H1508|Assureur / Assureuse qualité industrie
H1509|Responsable des affaires règlementaires en industrie pharmaceutique
H1510|Technicien / Technicienne de laboratoire de contrôle en industrie pharmaceutique
H1511|Chargé / Chargée de validation-qualification en industrie pharmaceutique
H1512|Directeur / Directrice de zone en industrie pharmaceutique
H1513|Responsable de pharmacovigilance en industrie pharmaceutique
H1514|Chargé / Chargée de pharmacovigilance en industrie pharmaceutique
H1515|Auditeur / Auditrice qualité en industrie
H1516|Expert / Experte métrologue
H1517|Responsable de laboratoire de contrôle en industrie pharmaceutique
H1518|Responsable assurance qualité en industrie
H1519|Responsable éthique-déontologie-conformité en industrie pharmaceutique
H1520|Ingénieur / Ingénieure assurance qualité en industrie
H1521|Technicien / Technicienne de validation-qualification
H1522|Technicien / Technicienne en contrôles et essais non destructifs (CND END)
H1523|Responsable Qualité Sécurité Environnement -QSE- en industrie
H1524|Qualiticien / Qualiticienne en industrie
H1525|Biologiste de contrôle fabrication en industrie
H1526|Technicien / Technicienne qualité-surveillance d'installations industrielles
H1527|Ingénieur / Ingénieure qualité en industrie
H1528|Technicien / Technicienne qualité en industrie
H1529|Chargé / Chargée de matériovigilance
H1530|Technicien / Technicienne de la qualité de l'eau
H1531|Opérateur / Opératrice de laboratoire d'analyse industrielle
H1532|Responsable de contrôle non destructif en industrie
H1533|Ingénieur / Ingénieure CND END
H1534|Ingénieur / Ingénieure d'analyse industrielle
H2101|Ouvrier / Ouvrière d'abattoir
H2102|Conducteur / Conductrice de ligne en industrie alimentaire
H2103|Opérateur / Opératrice de transformation des viandes
H2104|Fromager industriel / Fromagère industrielle
H2105|Agent / Agente de production en industrie alimentaire
H2201|Assembleur / Assembleuse d'ouvrages en bois
H2202|Conducteur / Conductrice de machines à bois
H2203|Machiniste en fabrications de panneaux de bois
H2204|Contremaître / Contremaîtresse en menuiserie
H2205|Ouvrier / Ouvrière de scierie
H2206|Menuisier / Menuisière
H2207|Ebéniste
H2208|Façonnier / Façonnière d'ouvrages décoratifs en bois et matériaux associés
H2209|Dessinateur / Dessinatrice de structures en bois
H2210|Tonnelier / Tonnelière
H2211|Opérateur / Opératrice de sciage bois
H2212|Technicien / Technicienne de fabrication en industrie du bois
H2213|Menuisier / Menuisière en construction nautique
H2214|Mérandier / Mérandière
H2215|Caissier / Caissière de l'emballage industriel
H2301|Conducteur / Conductrice de ligne en industrie chimique
H2302|Conducteur / Conductrice de procédé de fabrication en industrie pharmaceutique
H2303|Opérateur / Opératrice de fabrication en industrie pharmaceutique
H2304|Opérateur / Opératrice de fabrication des industries chimiques
H2401|Opérateur / Opératrice de fabrication industrie des cuirs, peaux et matériaux associés
H2402|Couturier industriel / Couturière industrielle de l'habillement
H2403|Conducteur / Conductrice de machines de fabrication de produits textiles
H2404|Conducteur / Conductrice de machine de production et transformation des fils
H2405|Conducteur / Conductrice de ligne de production de textiles non-tissés
H2406|Conducteur / Conductrice de machines de traitement textile
H2407|Opérateur / Opératrice sur machine de transformation et de finition des cuirs et peaux
H2408|Imprimeur / Imprimeuse textile
H2409|Coupeur / Coupeuse en industrie textile et matériaux souples
H2410|Opérateur / Opératrice de finition en industrie du textile
H2411|Monteur / Monteuse prototypiste cuir et matériaux souples
H2412|Patronnier / Patronnière
H2413|Opérateur / Opératrice de préparation en industrie textile
H2414|Opérateur / Opératrice de préparation ou de finition sur articles de cuirs, peaux ou matériaux associés
H2415|Contrôleur / Contrôleuse en industrie textile
H2416|Gainier industriel / Gainière industrielle
H2417|Chef / Cheffe de rame textile
H2418|Opérateur / Opératrice sur machine de production et transformation des fils
H2419|Passementier / Passementière en industrie textile
H2420|Repasseur / Repasseuse en industrie textile et de l'habillement
H2421|Opérateur / Opératrice de fabrication de produits textiles
H2422|Tapissier industriel / Tapissière industrielle
H2423|Mécanicien / Mécanicienne industrie textile et de l'habillement
H2424|Chef / Cheffe de ligne chromo en industrie textile
H2425|Fileur / Fileuse en industrie textile
H2426|Chef / Cheffe d'équipe en atelier de coupe
H2427|Effileur / Effileuse en dentelles
H2501|Chef / Cheffe d'atelier production électricité-électronique
H2502|Responsable d'unité de production industrielle
H2503|Responsable d'îlot de production
H2504|Chef / Cheffe d'équipe en industrie
H2505|Chef / Cheffe d'équipe et d'atelier textile
H2506|Chef / Cheffe de production en industrie agroalimentaire
H2507|Responsable de ligne de production industrielle
H2508|Ingénieur / Ingénieure exploitation nucléaire
H2509|Ingénieur / Ingénieure de fonderie ou de forge
H2510|Directeur / Directrice de production industrielle
H2601|Bobinier / Bobinière en électricité
H2602|Câbleur / Câbleuse d'armoires
H2603|Opérateur / Opératrice sur machines automatisées en production électrique
H2604|Assembleur / Assembleuse en produits électriques et électroniques
H2605|Monteur-câbleur / Monteuse-câbleuse en électronique
H2606|Monteur-bobinier / Monteuse-bobinière en électricité
H2607|Chef / Cheffe d'atelier de bobinage électrique
H2608|Bobinier / Bobinière en matériels électroniques
H2701|Technicien / Technicienne énergie
H2702|Conducteur / Conductrice de bloc nucléaire
H2703|Technicien / Technicienne de maintenance de batteries de véhicules électriques
H2704|Technicien démonteur / Technicienne démonteuse de batteries de véhicules électriques
H2705|Pilote de ligne de production de composants et de cellules pour batteries de véhicules électriques
H2706|Opérateur / Opératrice de production en énergie nucléaire
H2707|Technicien / Technicienne essais en industrie nucléaire
H2708|Technicien / Technicienne d'exploitation nucléaire
H2709|Conducteur / Conductrice d'installation d'incinération
H2710|Responsable technique d'installation hydrogène
H2801|Agent / Agente de fabrication du verre
H2802|Opérateur / Opératrice de fabrication en matériaux de construction
H2803|Opérateur / Opératrice en Industrie Céramique
H2804|Pilote de centrale de béton
H2805|Technicien / Technicienne de l'industrie du verre
H2901|Ajusteur-monteur / Ajusteuse-monteuse
H2902|Chaudronnier / Chaudronnière
H2903|Tourneur-fraiseur / Tourneuse-fraiseuse
H2904|Forgeron industriel / Forgeronne industrielle
H2905|Cisailleur / Cisailleuse en métallurgie
H2906|Opérateur / Opératrice en fabrication mécanique
H2907|Fondeur / Fondeuse en métallurgie
H2908|Modeleur / Modeleuse
H2909|Assembleur monteur / Assembleuse monteuse
H2910|Mouleur noyauteur / Mouleuse noyauteuse
H2911|Métallier / Métallière
H2912|Régleur / Régleuse d'équipements industriels
H2913|Soudeur / Soudeuse
H2914|Tuyauteur / Tuyauteuse
H2915|Chef soudeur / Cheffe soudeuse
H2916|Soudeur / Soudeuse Tungsten Inert Gas -TIG-
H2917|Soudeur / Soudeuse MIG MAG
H2918|Affûteur / Affûteuse d'outillage industriel
H3101|Conducteur / Conductrice de machines à papier ou carton
H3102|Conducteur / Conductrice d'installation de pâte à papier
H3103|Opérateur / Opératrice de production de pâte à papier
H3104|Opérateur / Opératrice de production de papier carton
H3105|Technicien / Technicienne de production en industrie papetière
H3201|Plasturgiste
H3202|Monteur régleur / Monteuse régleuse en plasturgie
H3203|Mouleur-stratifieur / Mouleuse-stratifieuse
H3301|Conducteur / Conductrice de ligne de conditionnement
H3302|Agent / Agente de conditionnement
H3303|Cuisinier / Cuisinière en industrie chimique
H3304|Chef / Cheffe de ligne conditionnement
H3305|Conducteur / Conductrice de machines de conditionnement
H3401|Opérateur / Opératrice de traitement d'abrasion de surface
H3402|Agent / Agente de traitement de surface
H3403|Opérateur / Opératrice de traitement thermique
H3404|Peintre industriel / Peintre industrielle
H3405|Polisseur / Polisseuse en bijouterie ou joaillerie ou orfèvrerie
H3406|Opérateur / Opératrice en polissage de bijouterie ou d'orfèvrerie
H3407|Metteur au bain / Metteuse au bain argenture - dorure en orfèvrerie
H3408|Metteur au point polisseur / Metteuse au point polisseuse sur matrice en orfèvrerie
I1101|Directeur / Directrice de la gestion technique des bâtiments
I1102|Ingénieur / Ingénieure de maintenance industrielle
I1103|Chef / Cheffe d'atelier après-vente des véhicules (auto, moto, VTR)
I1104|Ingénieur / Ingénieure infrastructures télécoms réseaux mobiles
I1105|Responsable de maintenance et d'exploitation
I1106|Responsable de maintenance réseaux des territoires connectés
I1107|Responsable d'atelier de mécanique parcs et jardins
I1108|Chef / Cheffe d'atelier engins de chantier
I1109|Responsable de parc de véhicules
I1110|Chef / Cheffe d'atelier machines agricoles
I1111|Responsable technique après-vente des véhicules
I1112|Chef / Cheffe d'atelier engins de levage et de manutention
I1113|Chef / Cheffe d'atelier en démontage recyclage de VHU
I1114|Responsable de centre de contrôle technique de véhicules
I1115|Responsable de site(s) de vente et de réparation cycles
I1116|Responsable d'exploitation de stationnement
I1117|Chef / Cheffe d'atelier après-vente cycles
I1118|Responsable de site SMAVA (service multimarques de l'après-vente automobile)
I1119|Responsable de centre de démontage recyclage des VHU
I1201|Agent / Agente technique d'affichage
I1202|Agent / Agente d'exploitation de la voirie
I1203|Agent / Agente d'entretien du bâtiment
I1204|Agent / Agente d'entretien des piscines
I1205|Installateur vérificateur / Installatrice vérificatrice d'extincteurs
I1206|Chef / Cheffe d'équipe en mobilier urbain et publicitaire
I1207|Agent / Agente de maintenance de mobilier urbain et publicitaire
I1208|Patrouilleur autoroutier / Patrouilleuse autoroutière
I1209|Technicien / Technicienne d'installation de panneau digital
I1301|Ascensoriste
I1302|Technicien / Technicienne de maintenance d'installations automatisées
I1303|Technicien / Technicienne de maintenance de distributeurs automatiques
I1304|Technicien / Technicienne de maintenance industrielle
I1305|Technicien / Technicienne installation et maintenance électronique
I1306|Frigoriste
I1307|Antenniste
I1308|Chauffagiste
I1309|Electricien / Electricienne de maintenance
I1310|Mécanicien / Mécanicienne de maintenance industrielle
I1311|Technicien / Technicienne installation réseaux câblés fibre optique
I1312|Technicien / Technicienne réseaux mobiles
I1313|Hydraulicien industriel / Hydraulicienne industrielle
I1314|Monteur installateur / Monteuse installatrice d'équipements connectés
I1315|Monteur raccordeur / Monteuse raccordeuse fibre optique
I1316|Technicien / Technicienne de maintenance Chauffage, Ventilation et Climatisation - CVC
I1317|Technicien / Technicienne de maintenance fibre optique
I1318|Instrumentiste Industriel / Industrielle
I1319|Technicien / Technicienne de maintenance réseaux mobiles
I1320|Technicien / Technicienne de maintenance d'équipements connectés
I1321|Technicien / Technicienne de maintenance d'éoliennes
I1322|Technicien / Technicienne de maintenance des automates bancaires
I1323|Technicien / Technicienne de maintenance ferroviaire
I1324|Technicien / Technicienne d'installation d'équipements industriels
I1325|Technicien-cuisiniste / Technicienne-cuisiniste en cuisines professionnelles
I1326|Responsable d'équipe maintenance
I1327|Technicien / Technicienne de maintenance en matériel biomédical
I1328|Conseiller / Conseillère en hydraulique agricole
I1329|Technicien / Technicienne de maintenance en audio-vidéo professionnelle
I1330|Technicien / Technicienne d'installation de centrales téléphoniques
I1331|Nivoculteur / Nivocultrice
I1332|Chef / Cheffe d'atelier de maintenance industrielle
I1333|Chef / Cheffe d'équipe d'installation industrielle
I1334|Electronicien / Electronicienne de maintenance aéronautique
I1335|Electromécanicien / Electromécanicienne d'équipements industriels
I1401|Technicien / Technicienne de maintenance en informatique
I1402|Technicien / Technicienne de maintenance en appareils électroménagers
I1403|Technicien / Technicienne Datacenter
I1404|Conseiller / Conseillère support technique informatique
I1405|Administrateur / Administratrice bureautique
I1406|Superviseur / Superviseuse hot line en informatique
I1407|Réparateur / Réparatrice en produits de télécommunication et multimédia
I1408|Technicien-réparateur / Technicienne-réparatrice d'appareils photographiques
I1409|Agent / Agente de maintenance en bureautique
I1410|Responsable Service Après-Vente -SAV- en électroménager
I1501|Cordiste
I1502|Scaphandrier / Scaphandrière
I1503|Technicien / Technicienne en risques technologiques
I1504|Décontaminateur / Décontamineuse nucléaire et radiologique
I1505|Technicien / Technicienne déchet nucléaire
I1506|Chef / Cheffe d'équipe cordiste
I1507|Opérateur / Opératrice démantèlement nucléaire
I1508|Désamianteur / Désamianteuse
I1601|Préparateur / Préparatrice de bateau
I1602|Mécanicien / Mécanicienne avion
I1603|Mécanicien-réparateur / Mécanicienne-réparatrice en matériels agricoles
I1604|Mécanicien / Mécanicienne automobile
I1605|Mécanicien / Mécanicienne en mécanique marine ou navale
I1606|Carrossier-peintre / Carrossière-peintre
I1607|Mécanicien / Mécanicienne motocycles
I1608|Démonteur / Démonteuse de véhicules hors d'usage
I1609|Peintre automobile
I1610|Responsable atelier carrosserie
I1611|Préparateur / Préparatrice de véhicules automobiles
I1612|Technicien expert / Technicienne experte après-vente automobile
I1613|Mécanicien / Mécanicienne des véhicules des transports routiers
I1614|Préparateur / Préparatrice en peinture automobile
I1615|Dépanneur-remorqueur / Dépanneuse-remorqueuse de véhicules
I1616|Mécanicien / Mécanicienne d'engins de chantier et de travaux publics
I1617|Contrôleur / Contrôleuse technique de véhicules
I1618|Mécanicien / Mécanicienne en matériels motorisés de parcs et jardins
I1619|Mécanicien / Mécanicienne cycles
I1620|Mécanicien-réparateur / Mécanicienne-réparatrice d'engins de levage et de manutention
I1621|Tôlier / Tôlière en carrosserie automobile
I1622|Technicien expert / Technicienne experte après-vente de véhicules de transport routier
I1623|Conseiller / Conseillère client après-vente des véhicules
I1624|Mécanicien réparateur / Mécanicienne réparatrice de véhicules anciens et historiques
I1625|Débosseleur / Débosseleuse
I1626|Préparateur / Préparatrice en tôlerie automobile
I1627|Technicien expert / Technicienne experte après vente motocycles
I1628|Conseiller / Conseillère technique cycles
I1629|Technicien / Technicienne de réparation et pose de vitrage des véhicules
J1101|Médecin du travail et de prévention
J1102|Médecin généraliste
J1103|Dentiste
J1104|Homme sage-femme / Sage-femme
J1105|Médecin coordonnateur
J1106|Responsable médical / Responsable médicale en région (RMR-MSL) en industrie pharmaceutique
J1107|Médecin scolaire
J1108|Médecin régulateur
J1109|Médecin de la Protection Maternelle et Infantile -PMI-
J1110|Médecin légiste
J1111|Gynécologue
J1112|Oncologue
J1113|Dermatologue
J1114|Rhumatologue
J1115|Pédiatre
J1116|Gériatre
J1117|Hématologue
J1118|Radiologue
J1119|Chirurgien / Chirurgienne
J1120|Médecin phlébologue
J1121|Gastro-entérologue
J1122|Chirurgien plasticien / Chirurgienne plasticienne
J1123|Médecin des armées
J1124|Médecin Anesthésiste Réanimateur / Réanimatrice (MAR)
J1125|Endocrinologue
J1126|Médecin du sport
J1127|Médecin urgentiste
J1128|Pneumologue
J1129|Allergologue
J1130|Oto-rhino-laryngologiste (ORL)
J1131|Psychiatre
J1132|Neurologue
J1133|Stomatologue
J1134|Ophtalmologue
J1135|Urologue
J1201|Biologiste médical / Biologiste médicale
J1202|Pharmacien / Pharmacienne
J1203|Directeur / Directrice de laboratoire d'analyses vétérinaires
J1204|Directeur / Directrice de laboratoire d'analyses de biologie médicale
J1301|Agent / Agente de service hospitalier (ASH)
J1302|Technicien / Technicienne de laboratoires d'analyses médicales
J1303|Assistant / Assistante médico-technique
J1304|Auxiliaire de puériculture
J1305|Ambulancier / Ambulancière
J1306|Manipulateur / Manipulatrice d'électroradiologie médicale
J1307|Préparateur / Préparatrice en pharmacie
J1308|Brancardier / Brancardière
J1309|Agent / Agente de stérilisation de service hospitalier
J1310|Auxiliaire ambulancier / Auxiliaire ambulancière
J1311|Transporteur / Transporteuse de produits de santé
J1312|Assistant / Assistante dentaire
J1401|Audioprothésiste
J1402|Diététicien / Diététicienne
J1403|Ergothérapeute
J1404|Kinésithérapeute
J1405|Opticien / Opticienne
J1406|Orthophoniste
J1407|Orthoptiste
J1408|Ostéopathe
J1409|Pédicure-podologue
J1410|Prothésiste dentaire
J1411|Orthoprothésiste
J1412|Psychomotricien / Psychomotricienne
J1413|Physiothérapeute
J1414|Coordinateur / Coordinatrice en activité physique adaptée
J1415|Enseignant / Enseignante en activité physique adaptée (EAPA)
J1501|Aide-soignant / Aide-soignante
J1502|Cadre de santé d'unité de soins ou de service paramédical
J1503|Infirmier / Infirmière anesthésiste (IADE)
J1504|Infirmier / Infirmière de bloc opératoire (IBODE)
J1505|Infirmier / Infirmière de prévention
J1506|Infirmier / Infirmière en soins généraux (IDE)
J1507|Puériculteur / Puéricultrice
J1508|Infirmier / Infirmière en Pratique Avancée (IPA)
J1509|Responsable de secteur coordinateur / Responsable de secteur coordinatrice
J1510|Infirmier coordinateur / Infirmière coordinatrice (IDEC)
J1511|Infirmier / Infirmière scolaire
J1512|Infirmier / Infirmière de santé au travail
K1101|Médiateur familial / Médiatrice familiale
K1102|Mandataire judiciaire à la protection des majeurs (MJPM)
K1103|Conseiller / Conseillère en développement personnel
K1104|Psychologue
K1105|Art thérapeute
K1106|Sophrologue
K1107|Conseiller / Conseillère d'orientation psychologue
K1108|Intervenant / Intervenante en médecine non conventionnelle
K1201|Assistant social / Assistante sociale
K1202|Educateur / Educatrice de jeunes enfants
K1203|Educateur technique spécialisé / Educatrice technique spécialisée
K1204|Médiateur social / Médiatrice sociale
K1205|Agent / Agente d'accueil social
K1206|Animateur coordinateur socioculturel / Animatrice coordinatrice socioculturelle
K1207|Educateur spécialisé / Educatrice spécialisée
K1208|Moniteur éducateur / Monitrice éducatrice
K1209|Coordonnateur / Coordonnatrice de projet socioéducatif
K1210|Educateur / Educatrice de la protection judiciaire de la jeunesse
K1211|Conseiller / Conseillère d'Insertion et de Probation -CIP-
K1212|Ministre du culte
K1213|Médiateur culturel / Médiatrice culturelle
K1214|Conseiller / Conseillère en génétique
K1215|Moniteur / Monitrice d'atelier en milieu de travail protégé
K1216|Responsable de structure multi accueil petite enfance
K1217|Animateur socioéducatif / Animatrice socioéducative
K1218|Responsable de maison de quartier
K1219|Directeur / Directrice de centre socioculturel
K1220|Médiateur / Médiatrice en santé
K1221|Ecoutant social / Ecoutante sociale
K1222|Coordinateur / Coordinatrice d'équipes de médiation
K1223|Technicien / Technicienne de l'administration pénitentiaire
K1224|Encadrant / Encadrante technique d'insertion socioprofessionnelle
K1225|Conseiller / Conseillère en économie sociale et familiale (CESF)
K1226|Chargé / Chargée de médiation interculturelle
K1227|Directeur / Directrice technique de l'administration pénitentiaire
K1301|Educateur / Educatrice en locomotion
K1302|Assistant / Assistante de vie dépendance
K1303|Garde d'enfant
K1304|Employé familial / Employée familiale
K1305|Technicien / Technicienne d'Intervention Sociale et Familiale (TISF)
K1306|Accompagnant Educatif et Social (AES) / Accompagnante Educative et Sociale (AES)
K1307|Animateur / Animatrice petite enfance
K1308|Agent territorial spécialisé / Agente territoriale spécialisée des écoles maternelles (ATSEM)
K1309|Assistant familial / Assistante familiale
K1310|Assistant maternel / Assistante maternelle
K1311|Assistant / Assistante de vie aux familles
K1312|Accueillant familial / Accueillante familiale thérapeutique auprès d'adultes
K1313|Employé / Employée au pair
K1314|Auxiliaire de vie sociale auprès d'enfants
K1401|Cadre Dirigeant / Dirigeante d'administration centrale
K1402|Médecin conseil
K1403|Directeur / Directrice de structure de santé, sociale ou pénitentiaire
K1404|Chargé / Chargée de mission développement territorial
K1405|Préfet / Préfète
K1406|Secrétaire de mairie
K1407|Directeur / Directrice d'établissement médicosocial
K1408|Responsable de secteur d'aide à domicile
K1409|Responsable de structure sanitaire et sociale
K1410|Directeur régional / Directrice régionale des services pénitentiaires
K1411|Médecin conseil en santé publique
K1412|Chargé / Chargée de mission aux relations internationales
K1413|Directeur / Directrice d'établissement à caractère social
K1414|Chargé / Chargée de mission santé publique
K1415|Directeur / Directrice d'établissement privé de santé
K1416|Directeur / Directrice des services pénitentiaires d'insertion et de probation (DSPIP)
K1417|Responsable des affaires générales
K1418|Ambassadeur / Ambassadrice
K1419|Responsable du service des assemblées
K1420|Directeur / Directrice d'établissement pénitentiaire
K1421|Directeur / Directrice de centre hospitalier
K1422|Directeur général / Directrice générale d'établissement public
K1501|Agent / Agente d'administration principal(e) des douanes
K1502|Inspecteur / Inspectrice du travail
K1503|Contrôleur / Contrôleuse des impôts
K1504|Percepteur / Perceptrice des impôts et du Trésor Public
K1505|Inspecteur / Inspectrice des douanes
K1506|Inspecteur / Inspectrice de la concurrence, de la consommation et de la répression des fraudes
K1507|Chef / Cheffe de centre des impôts
K1508|Agent / Agente de conservation des hypothèques
K1509|Adjoint / Adjointe de contrôle de la concurrence, de la consommation et de la répression des fraudes
K1510|Contrôleur / Contrôleuse du Trésor public
K1511|Inspecteur / Inspectrice des impôts
K1512|Chef / Cheffe de poste du Trésor public
K1513|Chargé / Chargée de l'exécution de la dépense publique
K1601|Documentaliste
K1602|Conservateur / Conservatrice du patrimoine
K1603|Bibliothécaire
K1604|Directeur / Directrice d'établissement culturel
K1605|Commissaire d'exposition
K1606|Responsable de la conservation préventive
K1607|Conservateur / Conservatrice des antiquités et objets d'art
K1701|Combattant / Combattante en milieu terrestre
K1702|Responsable de sécurité civile et de secours
K1703|Responsable Opérationnel / Opérationnelle de la défense
K1704|Officier / Officière de police
K1705|Secouriste
K1706|Agent / Agente de la force publique
K1707|Policier municipal / Policière municipale
K1708|Gardien / Gardienne de la paix
K1709|Commissaire de police
K1710|Officier de police judiciaire / Officière de police judiciaire
K1711|Surveillant pénitentiaire / Surveillante pénitentiaire
K1712|Conducteur / Conductrice de véhicule de combat
K1713|Tireur / Tireuse d'engin blindé
K1714|Missilier / Missilière artillerie
K1715|Officier / Officière des forces armées
K1716|Chef / Cheffe de service pénitentiaire
K1717|Technicien électronicien / Technicienne électronicienne des armées
K1718|Mécanicien / Mécanicienne de systèmes d'armes
K1719|Chef / Cheffe de police municipale
K1720|Gardien / Gardienne de compagnie républicaine de sécurité
K1721|Technicien / Technicienne en investigation criminelle
K1722|Conducteur / Conductrice d'autorité de l'armée
K1723|Conducteur / Conductrice Véhicule Léger de l'armée
K1724|Mécanicien / Mécanicienne d'engins blindés
K1725|Responsable des opérations militaires en milieu maritime
K1726|Pisteur / Pisteuse secouriste
K1727|Chargé / Chargée du guidage d'aéronef militaire
K1728|Régulateur / Régulatrice de secours en montagne
K1729|Opérateur / Opératrice en pyrotechnie militaire
K1730|Spécialiste de la protection des forces, installations ou matériels sensibles de l'Etat
K1731|Responsable des opérations militaires en milieu aéroterrestre
K1732|Spécialiste des systèmes de communication opérationnels
K1733|Combattant / Combattante des forces spéciales militaires
K1734|Spécialiste du soutien armement nucléaire
K1735|Architecte système de force, d'arme ou équipement militaire
K1736|Spécialiste de l'aide au déploiement des forces combattantes
K1737|Combattant / Combattante en milieu maritime
K1738|Spécialiste du soutien ou de la formation propulsion nucléaire
K1801|Conseiller / Conseillère en insertion professionnelle
K1802|Chargé / Chargée de développement économique et local
K1803|Animateur / Animatrice de développement régional
K1804|Conseiller / Conseillère en création d'entreprise
K1805|Chargé / Chargée de développement social
K1806|Chargé / Chargée de développement social et urbain
K1807|Urbaniste
K1808|Chargé / Chargée de développement culturel
K1809|Responsable de développement territorial
K1810|Agent / Agente de développement d'habitat social
K1811|Chargé / Chargée de projet en aménagement du territoire
K1812|Chargé / Chargée de projet emploi
K1813|Chargé / Chargée de mission eaux pluviales
K1814|Chargé / Chargée d'emploi en entreprise de travail temporaire
K1815|Chargé / Chargée de mission emploi formation
K1901|Notaire
K1902|Clerc de notaire
K1903|Juriste
K1904|Juge
K1905|Huissier / Huissière de justice
K1906|Délégué / Déléguée à la protection des données - Data Protection Officer
K1907|Commissaire-priseur / Commissaire-priseure
K1908|Responsable de service contentieux et recouvrement
K1909|Greffier / Greffière
K1910|Commissaire à la Cour des comptes
K2101|Conseiller consultant / Conseillère consultante en formation
K2102|Coordinateur / Coordinatrice pédagogique
K2103|Chef / Cheffe d'établissement d'enseignement
K2104|Surveillant / Surveillante en milieu scolaire
K2105|Professeur / Professeure de musique
K2106|Professeur / Professeure des écoles
K2107|Professeur / Professeure de collège et de lycée
K2108|Professeur / Professeure des universités
K2109|Professeur / Professeure d'enseignement technologique
K2110|Enseignant / Enseignante de la conduite et de la sécurité routière
K2111|Formateur / Formatrice
K2112|Conseiller / Conseillère d'orientation
K2113|Accompagnant / Accompagnante des élèves en situation de handicap (AESH)
K2114|Formateur / Formatrice qualité
K2115|Conseiller principal / Conseillère principale d'éducation
K2116|Responsable d'unité d'enseignement de la conduite de véhicule
K2117|Inspecteur / Inspectrice de l'Education Nationale -IEN-
K2118|Directeur / Directrice d'école primaire
K2119|Consultant / Consultante en ingénierie pédagogique
K2120|Directeur / Directrice d'établissement d'enseignement supérieur
K2121|Directeur / Directrice de conservatoire musique et danse
K2122|Professeur / Professeure à domicile
K2123|Responsable programme enseignement supérieur
K2124|Formateur / Formatrice conduite d'engins motorisés et de levage
K2125|Archéologue
K2126|Conseiller / Conseillère en validation des acquis de l'expérience
K2127|Professeur / Professeure d'enseignement général pour déficients sensoriels
K2128|Formateur / Formatrice aux métiers de l'éducation et de la sécurité routière
K2129|Professeur / Professeure en soutien scolaire
K2130|Professeur / Professeure de Français Langue Etrangère (FLE)
K2131|Lecteur / Lectrice de langues dans l'enseignement supérieur
K2132|Responsable ingénierie de la formation professionnelle
K2133|Sociologue
K2134|Démographe
K2135|Ethnologue
K2136|Professeur territorial / Professeure territoriale d'enseignement artistique
K2137|Assistant / Assistante pédagogique en milieu scolaire
K2138|Animateur / Animatrice de stages permis à points
K2139|Chargé / Chargée de bilan professionnel
K2140|Historien / Historienne
K2141|Formateur / Formatrice conduite d'engins de travaux publics
K2142|Animateur-coordinateur / Animatrice-coordinatrice de formation
K2143|Anthropologue
K2144|Directeur / Directrice d'école paramédicale
K2145|Formateur / Formatrice de formateurs
K2146|Responsable d'internat
K2147|Chef / Cheffe de travaux dans l'enseignement technique
K2148|Directeur / Directrice pédagogique
K2201|Blanchisseur industriel / Blanchisseuse industrielle
K2202|Laveur / Laveuse de vitres
K2203|Responsable de site nettoyage de locaux
K2204|Agent / Agente de nettoyage industriel
K2205|Agent / Agente de propreté de locaux
K2301|Agent / Agente d'exploitation des réseaux d'assainissement
K2302|Responsable de collecte de déchets
K2303|Ripeur / Ripeuse
K2304|Agent / Agente de tri des déchets
K2305|Agent / Agente de désinsectisation
K2306|Responsable de site éco-industriel
K2307|Agent / Agente de propreté urbaine
K2308|Opérateur / Opératrice de tri en récupération et revalorisation
K2309|Technicien / Technicienne réutilisation recyclage
K2310|Ambassadeur / Ambassadrice du tri
K2311|Responsable des déchets
K2312|Ingénieur / Ingénieure responsable propreté nettoiement
K2313|Technicien chargé / Technicienne chargée de la police des eaux
K2314|Technicien / Technicienne de maintenance de systèmes d'irrigation
K2315|Inspecteur / Inspectrice de salubrité publique
K2316|Responsable d'usine de production d'eau potable
K2317|Technicien / Technicienne d'exploitation d'eau potable
K2318|Agent / Agente de déchetterie
K2319|Technicien / Technicienne hygiéniste
K2320|Chargé / Chargée du traitement des déchets
K2321|Egoutier / Egoutière
K2322|Technicien / Technicienne en traitement des eaux
K2323|Responsable propreté urbaine
K2401|Chercheur / Chercheuse en sciences humaines et sociales
K2402|Ingénieur / Ingénieure de recherche scientifique
K2403|Biostatisticien / Biostatisticienne
K2404|Chargé / Chargée de recherche en industrie pharmaceutique
K2405|Attaché / Attachée de recherche clinique en milieu hospitalier
K2406|Directeur / Directrice de recherche en industrie pharmaceutique
K2407|Climatologue
K2408|Mathématicien / Mathématicienne
K2409|Astronome
K2410|Astrophysicien / Astrophysicienne
K2411|Musicologue
K2501|Gardien / Gardienne d'immeuble
K2502|Responsable sécurité de site
K2503|Agent / Agente de prévention et de sécurité
K2504|Agent / Agente de sécurité événementielle
K2505|Enquêteur privé / Enquêtrice privée
K2506|Convoyeur / Convoyeuse de fonds
K2507|Agent / Agente d'exploitation et de sûreté aéroportuaire
K2508|Agent / Agente de protection rapprochée
K2509|Opérateur / Opératrice en télésurveillance
K2510|Agent / Agente cynophile de sécurité
K2601|Porteur / Porteuse funéraire
K2602|Conseiller / Conseillère funéraire
K2603|Thanatopracteur / Thanatopractrice
K2604|Agent / Agente de crématorium
K2605|Maître / Maîtresse de cérémonie funéraire
L1101|DJ
L1102|Mannequin
L1103|Animateur / Animatrice d'antenne
L1104|Animateur / Animatrice événementiel
L1201|Danseur / Danseuse
L1202|Musicien / Musicienne
L1203|Comédien / Comédienne
L1204|Artiste de cirque
L1205|Artiste-interprète
L1206|Cavalier / Cavalière de spectacle
L1207|Cascadeur / Cascadeuse
L1208|Mascotte-personnage
L1209|Performeur / Performeuse de cabaret
L1210|Orchestrateur / Orchestratrice
L1211|Chorégraphe
L1301|Metteur / Metteuse en scène
L1302|Producteur / Productrice de film
L1303|Agent / Agente de talent
L1304|Premier assistant réalisateur / Première assistante réalisatrice
L1305|Directeur / Directrice artistique spectacle
L1306|Réalisateur / Réalisatrice audiovisuel
L1307|Assistant / Assistante mise en scène
L1308|Directeur / Directrice de production audiovisuelle et cinéma
L1309|Coordinateur / Coordinatrice d'intimité
L1401|Sportif professionnel / Sportive professionnelle
L1402|Arbitre professionnel / Professionnelle de discipline sportive
L1403|Cavalier / Cavalière d'entraînement
L1501|Maquilleur / Maquilleuse spectacle
L1502|Costumier / Costumière
L1503|Accessoiriste
L1504|Eclairagiste
L1505|Opérateur / Opératrice de prise de vues
L1506|Machiniste spectacle
L1507|Monteur / Monteuse vidéo
L1508|Régisseur / Régisseuse du son
L1509|Régisseur / Régisseuse de production
L1510|Animateur / Animatrice 3D - films d'animation
L1511|Technicien / Technicienne spectacle en site de divertissement
L1512|Régisseur / Régisseuse de spectacles
L1513|Scénographe
L1514|Chef opérateur / Cheffe opératrice image
L1515|Technicien / Technicienne plateau
L1516|Coiffeur / Coiffeuse spectacle
L1517|Chef coiffeur / Cheffe coiffeuse spectacle
L1518|Chef habilleur / Cheffe habilleuse
L1519|Technicien / Technicienne vidéo
L1520|Concepteur / Conceptrice de costumes
L1521|Chef / Cheffe accessoiriste
L1522|Opérateur / Opératrice d'effets visuels physiques audiovisuel et cinéma
L1523|Artificier / Artificière spectacle
L1524|Chef décorateur / Cheffe décoratrice spectacle
L1525|Chef / Cheffe machiniste spectacle
L1526|Régisseur / Régisseuse de scène
L1527|Chef constructeur / Cheffe constructrice en décors
M1101|Acheteur / Acheteuse
M1102|Responsable des achats
M1201|Analyste financier / Analyste financière
M1202|Auditeur comptable et financier / Auditrice comptable et financière
M1203|Comptable
M1204|Contrôleur / Contrôleuse de gestion
M1205|Directeur / Directrice des services administratifs et financiers
M1206|Responsable comptabilité
M1207|Trésorier / Trésorière
M1208|Responsable contrôle de gestion
M1209|Conseiller / Conseillère en gestion
M1210|Commissaire aux comptes
M1211|Expert-comptable / Experte-comptable
M1212|Gestionnaire de lits
M1213|Assistant / Assistante comptable
M1214|Négociateur / Négociatrice en devises
M1215|Contrôleur comptable et financier / Contrôleuse comptable et financière
M1216|Secrétaire général / Secrétaire générale
M1217|Intendant / Intendante d'établissement scolaire (lycée, collège...)
M1218|Directeur / Directrice de l'environnement de travail
M1219|Conseiller / Conseillère en fusion et acquisition
M1220|Credit manager
M1221|Responsable financement de projet
M1222|Assistant / Assistante de contrôle budgétaire
M1223|Chef / Cheffe des services administratifs et financiers
M1224|Economiste financier / Economiste financière
M1225|Aide-comptable
M1301|Dirigeant / Dirigeante d'entreprise privée
M1302|Responsable de Petite ou Moyenne Entreprise -PME-
M1303|Directeur / Directrice de filiale
M1304|Directeur / Directrice d'unité de services au public
M1305|Fablab Manager
M1401|Enquêteur / Enquêtrice sondage
M1402|Responsable en organisation en entreprise
M1403|Chargé / Chargée d'études socio-économiques
M1404|Responsable d'enquêtes terrain
M1405|Data scientist
M1406|Responsable RSE - Responsabilité Sociétale de l'Entreprise
M1407|Responsable de la veille scientifique et technique en industrie pharmaceutique
M1408|Responsable des études pharmaco-économiques en industrie pharmaceutique
M1409|Ingénieur / Ingénieure économiste en entreprise
M1410|Responsable Green IT
M1411|Consultant / Consultante en énergie renouvelable
M1412|Ergonome
M1413|Chargé / Chargée de mission RSE - Responsabilité Sociétale de l'Entreprise
M1414|Ingénieur statisticien / Ingénieure statisticienne
M1415|Auditeur social / Auditrice sociale
M1416|Animateur / Animatrice qualité services
M1417|Intervenant / Intervenante en Prévention des Risques Professionnels - IPRP
M1418|Recruteur / Recruteuse de donateurs
M1419|Data analyst
M1420|Responsable en intelligence économique
M1421|Panéliste
M1422|Directeur / Directrice d'études socio-économiques
M1423|Chief Data Officer
M1424|Consultant / Consultante en intelligence économique
M1425|Agent recenseur / Agente recenseuse
M1426|Chief digital officer - Responsable de la transformation digitale
M1427|Animateur / Animatrice de réseau d'entreprises
M1428|Directeur / Directrice qualité services
M1429|Consultant / Consultante en management
M1430|Chargé / Chargée d'études commerciales
M1501|Assistant / Assistante Ressources Humaines (RH)
M1502|Chargé / Chargée de recrutement
M1503|Directeur / Directrice des Ressources Humaines (DRH)
M1504|Responsable formation professionnelle en entreprise
M1505|Chargé / Chargée de formation en entreprise
M1506|Manager de proximité
M1507|Gestionnaire paie
M1508|Conseiller / Conseillère en gestion de carrière
M1509|Responsable paie et administration du personnel
M1510|Chargé / Chargée de mission RH diversité handicap
M1511|Responsable Qualité de Vie au Travail
M1512|Directeur / Directrice des relations sociales
M1601|Chargé / Chargée d'accueil
M1602|Agent administratif / Agente administrative
M1603|Facteur / Factrice
M1604|Assistant / Assistante de direction
M1605|Secrétaire technique
M1606|Opérateur / Opératrice de saisie
M1607|Secrétaire
M1608|Secrétaire comptable
M1609|Secrétaire médical / Secrétaire médicale
M1610|Intendant / Intendante du sport
M1611|Secrétaire Facturier / Facturière
M1612|Assistant / Assistante de service juridique
M1613|Télésecrétaire
M1614|Standardiste
M1615|Distributeur / Distributrice de prospectus et imprimés
M1616|Auxiliaire de gestion des écoles de conduite
M1617|Médecin responsable de la Documentation et de l'Information Médicale (Médecin responsable -DIM-)
M1618|Agent / Agente de liaison courrier
M1619|Approvisionneur / Approvisionneuse points de distribution
M1620|Superviseur / Superviseuse de distributeurs d'imprimés
M1621|Assistant / Assistante de gestion administrative
M1701|Responsable de l'administration des ventes
M1702|Planneur / Planneuse stratégique
M1703|Chef / Cheffe de produit
M1704|Responsable relation client (CRM)
M1705|Responsable marketing
M1706|Chef / Cheffe de promotion des ventes
M1707|Responsable Commercial / Commerciale
M1708|Directeur / Directrice de l'accès au marché en industrie pharmaceutique
M1709|Chef / Cheffe de gamme en industrie pharmaceutique
M1710|Responsable régional / Responsable régionale des relations scientifiques médicales
M1711|Directeur / Directrice du marketing
M1712|Directeur / Directrice de l'information promotionnelle du médicament en industrie pharmaceutique
M1713|Responsable d'associations de patients en industrie pharmaceutique
M1714|Chargé / Chargée de l'information promotionnelle du médicament en industrie pharmaceutique
M1715|Directeur commercial / Directrice commerciale
M1716|Directeur / Directrice marketing digital
M1717|Responsable innovation
M1718|Chargé / Chargée de marketing digital
M1719|Chargé / Chargée des relations avec les influenceurs
M1801|Administrateur / Administratrice de systèmes d'information (SI)
M1802|Expert / Experte systèmes et réseaux informatiques
M1803|Directeur / Directrice des systèmes d'information -DSI-
M1804|Ingénieur / Ingénieure télécoms
M1805|Développeur / Développeuse informatique
M1806|Consultant fonctionnel / Consultante fonctionnelle des systèmes d'information
M1807|Opérateur / Opératrice télécom aux armées
M1808|Cartographe
M1809|Météorologue
M1810|Technicien / Technicienne d'exploitation informatique
M1811|Data engineer
M1812|Responsable de la Sécurité des Systèmes d'Information (RSSI)
M1813|Intégrateur / Intégratrice logiciels métiers
M1814|Scrum Master
M1815|Spécialiste test et validation logiciel ou application
M1816|Technicien / Technicienne réseaux informatiques et télécoms
M1817|Administrateur / Administratrice sécurité informatique
M1818|Ingénieur / Ingénieure d'étude informatique
M1819|Ingénieur / Ingénieure sécurité informatique
M1820|Expert / Experte méthodes et qualité informatique
M1821|Analyste d'application informatique
M1822|Ingénieur / Ingénieure systèmes et réseaux informatiques
M1823|Consultant / Consultante avant-vente
M1824|Développeur / Développeuse décisionnel - Business Intelligence
M1825|Coordinateur / Coordinatrice de production web
M1826|Ingénieur / Ingénieure supervision IT Datacenter
M1827|Ingénieur / Ingénieure DevOps
M1828|Chef de projet / Cheffe de projet (Project Management Officer)
M1829|Ingénieur / Ingénieure systèmes et réseaux des territoires connectés
M1830|Administrateur / Administratrice réseaux - télécoms
M1831|Développeur / Développeuse - jeux vidéo
M1832|Homologateur / Homologatrice fonctionnel de logiciel
M1833|Ingénieur / Ingénieure sécurité web
M1834|Administrateur / Administratrice de site internet
M1835|Architecte systèmes et réseaux des territoires connectés
M1836|Ingénieur concepteur / Ingénieure conceptrice informatique
M1837|Développeur / Développeuse multimédia
M1838|Urbaniste des systèmes d'information
M1839|Architecte systèmes et réseaux
M1840|Directeur / Directrice de projets des territoires connectés
M1841|Ingénieur informaticien / Ingénieure informaticienne
M1842|Qualiticien / Qualiticienne logiciel en informatique
M1843|Administrateur / Administratrice de serveurs
M1844|Analyste en cybersécurité
M1845|Architecte IoT - Internet des Objets
M1846|Ingénieur / Ingénieure Cybersécurité Datacenter
M1847|Expert / Experte en communication et réseaux
M1848|Analyste Concepteur / Conceptrice informatique
M1849|Administrateur / Administratrice de messagerie
M1850|Architecte multimédias interactifs
M1851|Analyste décisionnel - Business Intelligence
M1852|Analyste d'étude informatique
M1853|Chef / Cheffe de projet étude et développement informatique
M1854|Administrateur / Administratrice réseau informatique
M1855|Développeur / Développeuse web
M1856|Expert / Experte en cybersécurité
M1857|Urbaniste Datacenter
M1858|Chef / Cheffe de projet TMA - Tierce Maintenance Applicative
M1859|Chef / Cheffe de projet maîtrise d'œuvre informatique
M1860|Architecte cloud
M1861|Développeur / Développeuse logiciel ou d'application
M1862|Responsable d'exploitation fibre optique
M1863|Evaluateur / Evaluatrice sécurité des systèmes et produits informatiques
M1864|Product Owner
M1865|Ingénieur / Ingénieure blockchain
M1866|Pentesteur / Pentesteuse
M1867|Responsable des systèmes d'information (SI)
M1868|Architecte base de données
M1869|Gestionnaire de parc informatique
M1870|Directeur / Directrice de projet en informatique
M1871|Gestionnaire d'applications système d'information
M1872|Consultant décisionnel / Consultante décisionnelle - Business Intelligence
M1873|Spécialiste IA embarquée
M1874|Spécialiste support
M1875|Coordinateur / Coordinatrice Maitrise d'Ouvrage Système d'Information (MOA SI)
M1876|Technicien / Technicienne Cloud
M1877|Développeur / Développeuse blockchain
M1878|Responsable de la production informatique
M1879|Ingénieur / Ingénieure Cloud computing
M1880|Spécialiste e-santé
M1881|Chef / Cheffe de projet Maîtrise d'Ouvrage des Systèmes d'Information (MOA)
M1882|Architecte sécurité informatique
M1883|Analyste SOC (Security Operations Center)
M1884|Ingénieur / Ingénieure systèmes, réseaux et sécurité informatique
M1885|Responsable télécoms
M1886|Chef / Cheffe de projet Web
M1887|Product builder no code
M1888|Spécialiste en modélisation climatique
M1889|Ingénieur / Ingénieure en Intelligence Artificielle (IA)
M1890|Responsable d'opérations en station météorologique
M1891|Ingénieur / Ingénieure prévisionniste météorologue
M1892|Ingénieur / Ingénieure en informatique embarquée
M1893|Technicien / Technicienne de la météorologie
M1894|Gestionnaire de base de données
N1101|Cariste
N1102|Déménageur / Déménageuse
N1103|Préparateur / Préparatrice de commandes
N1104|Pontier / Pontière
N1105|Manutentionnaire
N1106|Agent / Agente de quai manutentionnaire
N1107|Chef / Cheffe d'équipe en déménagement
N1108|Conducteur / Conductrice de grue mobile
N1109|Eclusier-barragiste / Eclusière-barragiste
N1110|Magasinier / Magasinière
N1111|Conducteur / Conductrice de pont roulant
N1112|Chef cariste / Cheffe cariste
N1113|Préparateur / Préparatrice au drive
N1114|Conducteur / Conductrice d'engins lourds de manutention
N1115|Opérateur / Opératrice logistique en entrepôt
N1116|Agent / Agente de quai de messagerie
N1201|Affréteur / Affréteuse
N1202|Agent / Agente de transit
N1203|Technicien / Technicienne gestion douanière
N1204|Coordinateur / Coordinatrice transit en import - export
N1205|Responsable de service transit
N1206|Courtier / Courtière affrètement maritime
N1207|Chef / Cheffe de groupe affrètement
N1208|Opérateur / Opératrice de traitement de valeurs
N1301|Responsable logistique
N1302|Responsable entrepôt logistique
N1303|Approvisionneur / Approvisionneuse logistique
N1304|Directeur / Directrice logistique
N1305|Ingénieur / Ingénieure logistique
N2101|Personnel Navigant Commercial - PNC -
N2102|Pilote de ligne
N2201|Agent / Agente d'Escale Commerciale aéroportuaire -AEC-
N2202|Contrôleur aérien / Contrôleuse aérienne
N2203|Agent / Agente de piste
N2204|Agent / Agente de trafic aérien
N2205|Chef / Cheffe d'escale
N2206|Pilote de drone
N2207|Agent / Agente d'accompagnement du transport
N2208|Contrôleur / Contrôleuse de la circulation et de la défense aérienne
N3101|Officier / Officière de port
N3102|Marin
N3103|Matelot de la navigation fluviale
N3104|Conducteur / Conductrice de navigation fluviale
N3201|Responsable d'exploitation transport maritime
N3202|Responsable d'exploitation transport fluvial
N3203|Ouvrier / Ouvrière de manutention portuaire
N3204|Chef / Cheffe d'équipe de manutention portuaire
N3205|Assistant / Assistante d'exploitation du transport fluvial
N4101|Conducteur / Conductrice de poids lourd
N4102|Conducteur / Conductrice de transport de particuliers
N4103|Conducteur / Conductrice de bus
N4104|Coursier / Coursière
N4105|Conducteur-livreur / Conductrice-livreuse
N4106|Commis coursier / Commise coursière en douane
N4107|Conducteur livreur / Conductrice livreuse de béton prêt à l'emploi
N4108|Conducteur accompagnateur / Conductrice accompagnatrice de personnes à mobilité réduite
N4109|Conducteur / Conductrice d'autocar ligne régulière
N4110|Releveur / Releveuse de compteurs
N4111|Conducteur / Conductrice super poids lourd de l'armée
N4112|Chauffeur / Chauffeuse VTC
N4113|Conducteur routier international / Conductrice routière internationale
N4114|Conducteur livreur avitailleur / Conductrice livreuse avitailleuse en carburant
N4115|Conducteur / Conductrice de véhicules Super Lourds
N4116|Conducteur / Conductrice de transport routier de marchandises dangereuses
N4117|Conducteur / Conductrice d'attelage
N4118|Conducteur / Conductrice enlèvement de déchets
N4119|Conducteur / Conductrice de tramway
N4120|Chauffeur-livreur préparateur / Chauffeuse-livreuse préparatrice de commandes
N4121|Aide-livreur / Aide-livreuse
N4122|Convoyeur / Convoyeuse de véhicules ou matériels lourds
N4123|Conducteur livreur installateur / Conductrice livreuse installatrice
N4124|Conducteur / Conductrice de taxi moto
N4125|Conducteur / Conductrice de transport routier d'animaux vivants
N4126|Conducteur / Conductrice de transport routier en convoi exceptionnel
N4127|Conducteur / Conductrice de car tourisme
N4128|Conducteur / Conductrice de navette de moins de 9 personnes
N4129|Conducteur / Conductrice de corbillard
N4130|Conducteur / Conductrice de voiture radar à conduite externalisée
N4131|Chauffeur / Chauffeuse de direction
N4132|Contrôleur / Contrôleuse de bus
N4201|Responsable d'agence transport routier de marchandises
N4202|Responsable d'exploitation transport routier de personnes
N4203|Agent / Agente d'exploitation en transport routier de marchandises
N4204|Agent / Agente d'exploitation transport routier de personnes
N4301|Conducteur / Conductrice de train
N4302|Contrôleur / Contrôleuse des transports en commun
N4303|Conducteur / Conductrice d'engins de manœuvre du réseau ferré
N4304|Responsable d'équipe d'agents de conduite du réseau ferré
N4305|Conducteur / Conductrice de métro
N4401|Aiguilleur / Aiguilleure du rail
N4402|Conducteur / Conductrice de remontées mécaniques
N4403|Opérateur / Opératrice ferroviaire
`;

/** The 551 metiers of 2023, code|libelle: named as fields of work. */
export const METIERS_2023 = `
A1407|Élevage bovin ou équin
A1408|Élevage d'animaux sauvages ou de compagnie
A1409|Élevage de lapins et volailles
A1410|Élevage ovin ou caprin
A1411|Élevage porcin
A1412|Fabrication et affinage de fromages
A1504|Santé animale
B1101|Création en arts plastiques
B1201|Réalisation d'objets décoratifs et utilitaires en céramique et matériaux de synthèse
B1301|Décoration d'espaces de vente et d'exposition
B1302|Décoration d'objets d'art et artisanaux
B1303|Gravure - ciselure
B1401|Réalisation d'objets en lianes, fibres et brins végétaux
A1413|Fermentation de boissons alcoolisées
A1414|Horticulture et maraîchage
A1415|Équipage de la pêche
A1416|Polyculture, élevage
A1417|Saliculture
A1501|Aide aux soins animaux
A1502|Podologie animale
A1503|Toilettage des animaux
A1101|Conduite d'engins agricoles et forestiers
A1201|Bûcheronnage et élagage
A1202|Entretien des espaces naturels
A1203|Aménagement et entretien des espaces verts
A1204|Protection du patrimoine naturel
A1205|Sylviculture
A1301|Conseil et assistance technique en agriculture et environnement naturel
A1302|Contrôle et diagnostic technique en agriculture
A1303|Ingénierie en agriculture et environnement naturel
A1401|Aide agricole de production fruitière ou viticole
A1402|Aide agricole de production légumière ou végétale
A1403|Aide d'élevage agricole et aquacole
A1404|Aquaculture
A1405|Arboriculture et viticulture
A1406|Encadrement équipage de la pêche
C1201|Accueil et services bancaires
C1202|Analyse de crédits et risques bancaires
C1203|Relation clients banque/finance
C1204|Conception et expertise produits bancaires et financiers
C1205|Conseiller / Conseillère en gestion de patrimoine
C1206|Gestion de clientèle bancaire
C1207|Management en exploitation bancaire
C1301|Front office marchés financiers
C1302|Gestion back et middle-office marchés financiers
C1303|Gestion de portefeuilles sur les marchés financiers
C1401|Gestion en banque et assurance
C1501|Gérance immobilière
C1502|Gestion locative immobilière
C1503|Management de projet immobilier
C1504|Conseiller / Conseillère immobilier
D1101|Boucherie
D1102|Boulangerie - viennoiserie
D1103|Charcuterie - traiteur
D1104|Pâtisserie, confiserie, chocolaterie et glacerie
D1105|Poissonnerie
D1106|Vente en alimentation
D1107|Vente en gros de produits frais
D1201|Achat vente d'objets d'art, anciens ou d'occasion
D1202|Coiffure
D1203|Hydrothérapie
D1204|Location de véhicules ou de matériel de loisirs
D1205|Nettoyage d'articles textiles ou cuirs
D1206|Réparation d'articles en cuir et matériaux souples
D1207|Retouches en habillement
D1208|Soins esthétiques et corporels
D1209|Vente de végétaux
D1210|Vente en animalerie
D1211|Vente en articles de sport et loisirs
D1212|Vente en décoration et équipement du foyer
D1213|Vente en gros de matériel et équipement
D1214|Vente en habillement et accessoires de la personne
D1301|Management de magasin de détail
D1409|Gestion administrative des ventes
D1402|Relation commerciale grands comptes et entreprises
D1403|Relation commerciale auprès de particuliers
D1404|Relation commerciale en vente de véhicules
D1405|Conseil en information médicale
D1406|Management en force de vente
D1407|Technico-commercial / Technico-commerciale
B1402|Reliure et restauration de livres et archives
B1501|Fabrication et réparation d'instruments de musique
B1601|Métallerie d'art
B1602|Réalisation d'objets artistiques et fonctionnels en verre
B1603|Réalisation d'ouvrages en bijouterie, joaillerie et orfèvrerie
B1604|Réparation - montage en systèmes horlogers
B1701|Conservation et reconstitution d'espèces animales
B1801|Réalisation d'articles de chapellerie
B1802|Réalisation d'articles en cuir et matériaux souples (hors vêtement)
B1803|Réalisation de vêtements sur mesure ou en petite série
B1804|Réalisation d'ouvrages d'art en fils
B1805|Stylisme
B1806|Tapisserie - décoration en ameublement
C1101|Conception - développement produits d'assurances
C1102|Conseil clientèle en assurances
C1103|Courtage en assurances
C1104|Direction d'exploitation en assurances
C1105|Études actuarielles en assurances
C1106|Expertise risques en assurances
C1107|Indemnisations en assurances
C1108|Management de groupe et de service en assurances
C1109|Rédaction et gestion en assurances
C1110|Souscription d'assurances
E1108|Traduction, interprétariat
E1201|Photographie
E1202|Production en laboratoire cinématographique
E1203|Production en laboratoire photographique
E1204|Projection cinéma
E1205|Réalisation de contenus multimédias
E1301|Conduite de machines d'impression
E1302|Conduite de machines de façonnage routage
E1303|Encadrement des industries graphiques
E1304|Façonnage et routage
E1305|Préparation et correction en édition et presse
E1306|Prépresse
E1307|Reprographie
E1308|Intervention technique en industrie graphique
E1401|Développement et promotion publicitaire
E1402|Élaboration de plan média
F1101|Architecture du BTP et du paysage
F1102|Architecte d'intérieur
F1103|Contrôle et diagnostic technique du bâtiment
F1104|Dessin BTP et paysage
F1105|Études géologiques
F1106|Ingénierie et études du BTP
F1109|Mesures topographiques
F1402|Extraction solide
F1501|Montage de structures et de charpentes bois
F1502|Montage de structures métalliques
F1503|Réalisation - installation d'ossatures bois
F1601|Application et décoration en plâtre, stuc et staff
F1602|Électricité bâtiment
F1603|Installation d'équipements sanitaires et thermiques
F1604|Montage d'agencements
F1108|Métré de la construction
F1205|Responsable de travaux BTP
F1202|Chef / Cheffe de chantier
F1203|Direction et ingénierie d'exploitation de gisements et de carrières
F1204|Qualité Sécurité Environnement et protection santé du BTP
F1301|Conduite de grue
F1302|Conduite d'engins de terrassement et de carrière
F1401|Extraction liquide et gazeuse
D1408|Téléconseil et télévente
D1501|Animateur / Animatrice des ventes
D1502|Management/gestion de rayon produits alimentaires
D1503|Management/gestion de rayon produits non alimentaires
D1504|Direction de magasin de grande distribution
D1505|Personnel de caisse
D1506|Marchandisage
D1507|Mise en rayon libre-service
D1508|Encadrement du personnel de caisses
D1509|Responsable grande distribution
E1101|Animation de site multimédia
E1102|Écriture d'ouvrages, de livres
E1103|Chargé / Chargée de communication
E1104|Conception de contenus multimédias
E1105|Coordination d'édition
E1106|Journalisme et information média
E1107|Chef / Cheffe de projet événementiel
G1301|Conception de produits touristiques
G1302|Optimisation de produits touristiques
G1303|Vente de voyages
G1401|Assistance de direction d'hôtel-restaurant
G1402|Management d'hôtel-restaurant
G1403|Gestion de structure de loisirs ou d'hébergement touristique
G1404|Management d'établissement de restauration collective
G1501|Personnel d'étage
G1502|Personnel polyvalent d'hôtellerie
G1503|Management du personnel d'étage
G1601|Chef / Cheffe de cuisine
G1602|Personnel de cuisine
G1603|Personnel polyvalent en restauration
G1604|Fabrication de crêpes ou pizzas
G1605|Plonge en restauration
G1701|Conciergerie en hôtellerie
G1702|Personnel du hall
G1703|Réception en hôtellerie
G1801|Café, bar brasserie
G1802|Management du service en restauration
G1803|Service en restauration
G1804|Sommellerie
H1101|Assistance et support technique client
H1102|Management et ingénierie d'affaires
H1201|Expertise technique couleur en industrie
H1202|Conception et dessin de produits électriques et électroniques
H1203|Conception et dessin produits mécaniques
H1204|Design industriel
H1205|Études - modèles en industrie des matériaux souples
H1206|Management et ingénierie études, recherche et développement industriel
H1207|Rédaction technique
H1208|Intervention technique en études et conception en automatisme
H1209|Intervention technique en études et développement électronique
H1210|Intervention technique en études, recherche et développement
H1301|Inspection de conformité
H1302|Management et ingénierie Hygiène Sécurité Environnement -HSE- industriels
H1303|Intervention technique en Hygiène Sécurité Environnement -HSE- industriel
F1605|Montage de réseaux électriques et télécoms
F1606|Peinture en bâtiment
F1614|Pose de fermetures menuisées
F1608|Pose de revêtements rigides
F1609|Pose de revêtements souples
F1610|Pose et restauration de couvertures
F1611|Réalisation et restauration de façades
F1612|Taille et décoration de pierres
F1613|Travaux d'étanchéité et d'isolation
F1701|Construction en béton
F1702|Construction de routes et voies
F1703|Maçonnerie
F1704|Préparation du gros oeuvre et des travaux publics
F1705|Pose de canalisations
F1706|Préfabrication en béton industriel
G1101|Accueil touristique
G1102|Promotion du tourisme local
G1201|Accompagnement de voyages, d'activités culturelles ou sportives
G1202|Animation d'activités culturelles ou ludiques
G1203|Animation de loisirs auprès d'enfants ou d'adolescents
G1207|Animation d'activités sportives
G1205|Personnel d'attractions ou de structures de loisirs
G1206|Personnel technique des jeux
H2202|Conduite d'équipement de fabrication de l'ameublement et du bois
H2203|Conduite d'installation de production de panneaux bois
H2204|Encadrement des industries de l'ameublement et du bois
H2205|Première transformation de bois d'oeuvre
H2206|Réalisation de menuiserie bois et tonnellerie
H2207|Réalisation de meubles en bois
H2208|Réalisation d'ouvrages décoratifs en bois
H2209|Intervention technique en ameublement et bois
H2301|Conduite d'équipement de production chimique ou pharmaceutique
H2401|Assemblage - montage d'articles en cuirs, peaux
H2402|Assemblage - montage de vêtements et produits textiles
H2403|Conduite de machine de fabrication de produits textiles
H2404|Conduite de machine de production et transformation des fils
H2405|Conduite de machine de textiles nontissés
H2406|Conduite de machine de traitement textile
H2407|Conduite de machine de transformation et de finition des cuirs et peaux
H2408|Conduite de machine d'impression textile
H2409|Coupe cuir, textile et matériaux souples
H2410|Mise en forme, repassage et finitions en industrie textile
H2411|Montage de prototype cuir et matériaux souples
H2504|Encadrement d'équipe en industrie de transformation
H2505|Encadrement d'équipe ou d'atelier en matériaux souples
H2601|Bobinage électrique
H2602|Câblage électrique et électromécanique
H2603|Conduite d'installation automatisée de production électrique, électronique et microélectronique
H2604|Montage de produits électriques et électroniques
H2605|Montage et câblage électronique
H2412|Patronnage - gradation
H2413|Préparation de fils, montage de métiers textiles
H2414|Préparation et finition d'articles en cuir et matériaux souples
H2415|Contrôle en industrie du cuir et du textile
H2501|Encadrement de production de matériel électrique et électronique
H2502|Management et ingénierie de production
H2503|Pilotage d'unité élémentaire de production mécanique ou de travail des métaux
H1401|Management et ingénierie gestion industrielle et logistique
H1402|Management et ingénierie méthodes et industrialisation
H1403|Intervention technique en gestion industrielle et logistique
H1404|Intervention technique en méthodes et industrialisation
H1501|Direction de laboratoire d'analyse industrielle
H1502|Management et ingénierie qualité industrielle
H1503|Intervention technique en laboratoire d'analyse industrielle
H1504|Intervention technique en contrôle essai qualité en électricité et électronique
H1505|Intervention technique en formulation et analyse sensorielle
H1506|Intervention technique qualité en mécanique et travail des métaux
H2101|Abattage et découpe des viandes
H2102|Conduite d'équipement de production alimentaire
H2201|Assemblage d'ouvrages en bois
H3102|Conduite d'installation de pâte à papier
H3201|Conduite d'équipement de formage des plastiques et caoutchoucs
H3202|Réglage d'équipement de formage des plastiques et caoutchoucs
H3203|Fabrication de pièces en matériaux composites
H3301|Conduite d'équipement de conditionnement
H3302|Opérations manuelles d'assemblage, tri ou emballage
H3303|Préparation de matières et produits industriels (broyage, mélange, ...)
H3401|Conduite de traitement d'abrasion de surface
H3402|Conduite de traitement par dépôt de surface
H3403|Conduite de traitement thermique
H3404|Peinture industrielle
I1101|Direction et ingénierie en entretien infrastructure et bâti
I1102|Management et ingénierie de maintenance industrielle
I1103|Supervision d'entretien et gestion de véhicules
I1201|Entretien d'affichage et mobilier urbain
I1202|Entretien et surveillance du tracé routier
I1203|Maintenance des bâtiments et des locaux
I1301|Installation et maintenance d'ascenseurs
I1302|Installation et maintenance d'automatismes
I1303|Installation et maintenance de distributeurs automatiques
I1304|Installation et maintenance d'équipements industriels et d'exploitation
I1305|Installation et maintenance électronique
I1306|Installation et maintenance en froid, conditionnement d'air
I1307|Installation et maintenance télécoms et courants faibles
I1308|Maintenance d'installation de chauffage
I1309|Maintenance électrique
I1310|Maintenance mécanique industrielle
I1401|Maintenance informatique et bureautique
I1402|Réparation de biens électrodomestiques et multimédia
I1501|Intervention en grande hauteur
I1502|Intervention en milieu subaquatique
I1503|Intervention en milieux et produits nocifs
I1601|Installation et maintenance en nautisme
I1602|Maintenance d'aéronefs
I1603|Maintenance d'engins de chantier, levage, manutention et de machines agricoles
I1604|Mécanique automobile et entretien de véhicules
I1605|Mécanique de marine
H2701|Pilotage d'installation énergétique et pétrochimique
H2801|Conduite d'équipement de transformation du verre
H2802|Conduite d'installation de production de matériaux de construction
H2803|Façonnage et émaillage en industrie céramique
H2804|Pilotage de centrale à béton prêt à l'emploi, ciment, enrobés et granulats
H2805|Pilotage d'installation de production verrière
H2901|Ajustement et montage de fabrication
H2902|Chaudronnerie - tôlerie
H2903|Conduite d'équipement d'usinage
H2904|Conduite d'équipement de déformation des métaux
H2905|Conduite d'équipement de formage et découpage des matériaux
H2906|Conduite d'installation automatisée ou robotisée de fabrication mécanique
H2907|Conduite d'installation de production des métaux
H2908|Modelage de matériaux non métalliques
H2909|Montage-assemblage mécanique
H2910|Moulage sable
H2911|Réalisation de structures métalliques
H2912|Réglage d'équipement de production industrielle
H2913|Soudage manuel
H2914|Réalisation et montage en tuyauterie
H3101|Conduite d'équipement de fabrication de papier ou de carton
J1402|Diététique
J1403|Ergothérapie
J1404|Kinésithérapie
J1405|Optique - lunetterie
J1406|Orthophonie
J1407|Orthoptique
J1408|Ostéopathie et chiropraxie
J1409|Pédicurie et podologie
J1410|Prothèses dentaires
J1411|Prothèses et orthèses
J1412|Rééducation en psychomotricité
J1501|Soins d'hygiène, de confort du patient
J1502|Coordination de services médicaux ou paramédicaux
J1503|Soins infirmiers spécialisés en anesthésie
J1504|Soins infirmiers spécialisés en bloc opératoire
J1505|Soins infirmiers spécialisés en prévention
J1506|Soins infirmiers généralistes
J1507|Soins infirmiers spécialisés en puériculture
K1101|Accompagnement et médiation familiale
K1102|Aide aux bénéficiaires d'une mesure de protection juridique
K1103|Développement personnel et bien-être de la personne
K1104|Psychologie
K1201|Action sociale
K1202|Éducation de jeunes enfants
K1203|Encadrement technique en insertion professionnelle
K1204|Médiation sociale et facilitation de la vie en société
K1205|Information sociale
K1206|Intervention socioculturelle
K1404|Mise en oeuvre et pilotage de la politique des pouvoirs publics
K1405|Représentation de l'État sur le territoire national ou international
K1501|Application des règles financières publiques
K1502|Contrôle et inspection des Affaires Sociales
K1503|Contrôle et inspection des impôts
K1504|Contrôle et inspection du Trésor Public
K1505|Protection des consommateurs et contrôle des échanges commerciaux
K1207|Intervention socioéducative
K1301|Accompagnement médicosocial
K1302|Assistance auprès d'adultes
K1303|Assistance auprès d'enfants
K1304|Services domestiques
K1401|Conception et pilotage de la politique des pouvoirs publics
K1402|Conseil en Santé Publique
K1403|Management de structure de santé, sociale ou pénitentiaire
I1606|Réparation de carrosserie
I1607|Réparation de cycles, motocycles et motoculteurs de loisirs
J1101|Médecine de prévention
J1102|Médecine généraliste et spécialisée
J1103|Médecine dentaire
J1104|Suivi de la grossesse et de l'accouchement
J1201|Biologie médicale
J1202|Pharmacie
J1301|Personnel polyvalent des services hospitaliers
J1302|Analyses médicales
J1303|Assistance médico-technique
J1304|Aide en puériculture
J1305|Conduite de véhicules sanitaires
J1306|Imagerie médicale
J1307|Préparation en pharmacie
J1401|Audioprothèses
K2110|Formation en conduite de véhicules
K2111|Formation professionnelle
K2112|Orientation scolaire et professionnelle
K2201|Blanchisserie industrielle
K2202|Lavage de vitres
K2203|Management et inspection en propreté de locaux
K2204|Nettoyage de locaux
K2301|Distribution et assainissement d'eau
K2302|Management et inspection en environnement urbain
K2303|Nettoyage des espaces urbains
K2304|Revalorisation de produits industriels
K2305|Salubrité et traitement de nuisibles
K2306|Supervision d'exploitation éco-industrielle
K2401|Recherche en sciences de l'homme et de la société
K2402|Recherche en sciences de l'univers, de la matière et du vivant
K2501|Gardiennage de locaux
K2502|Management de sécurité privée
K2503|Sécurité et surveillance privées
K2601|Conduite d'opérations funéraires
K2602|Conseil en services funéraires
K2603|Thanatopraxie
L1101|Animation musicale et scénique
L1102|Mannequinat et pose artistique
L1103|Présentation de spectacles ou d'émissions
L1201|Danse
L1202|Musique et chant
L1203|Art dramatique
L1204|Arts du cirque et arts visuels
L1301|Mise en scène de spectacles vivants
L1302|Production et administration spectacle, cinéma et audiovisuel
L1303|Promotion d'artistes et de spectacles
L1304|Réalisation cinématographique et audiovisuelle
L1401|Sportif professionnel / Sportive professionnelle
L1501|Coiffure et maquillage spectacle
L1502|Costume et habillage spectacle
L1503|Décor et accessoires spectacle
L1504|Éclairage spectacle
L1505|Image cinématographique et télévisuelle
K1601|Gestion de l'information et de la documentation
K1602|Gestion de patrimoine culturel
K1701|Personnel de la Défense
K1702|Direction de la sécurité civile et des secours
K1703|Direction opérationnelle de la défense
K1704|Management de la sécurité publique
K1705|Sécurité civile et secours
K1706|Sécurité publique
K1707|Surveillance municipale
K1801|Conseil en emploi et insertion socioprofessionnelle
K1802|Développement local
K1901|Aide et médiation judiciaire
K1902|Collaboration juridique
K1903|Défense et conseil juridique
K1904|Magistrature
K2101|Conseil en formation
K2102|Coordination pédagogique
K2103|Direction d'établissement et d'enseignement
K2104|Éducation et surveillance au sein d'établissements d'enseignement
K2105|Enseignement artistique
K2106|Enseignement des écoles
K2107|Enseignement général du second degré
K2108|Enseignement supérieur
K2109|Enseignement technique et professionnel
M1402|Conseil en organisation et management d'entreprise
M1403|Études et prospectives socio-économiques
M1404|Management et gestion d'enquêtes
M1501|Assistanat en ressources humaines
M1502|Développement des ressources humaines
M1503|Management des ressources humaines
M1601|Accueil et renseignements
M1602|Opérations administratives
M1603|Distribution de documents
M1604|Assistanat de direction
M1605|Assistanat technique et administratif
M1606|Saisie de données
M1607|Secrétariat
M1608|Secrétariat comptable
M1609|Secrétariat et assistanat médical ou médico-social
M1701|Administration des ventes
M1702|Analyse de tendance
M1703|Management et gestion de produit
M1704|Management relation clientèle
M1705|Marketing
M1706|Promotion des ventes
M1707|Stratégie commerciale
M1801|Administration de systèmes d'information
M1802|Expertise et support en systèmes d'information
M1803|Direction des systèmes d'information
N1102|Déménagement
N1103|Magasinage et préparation de commandes
N1104|Manoeuvre et conduite d'engins lourds de manutention
N1105|Manutention manuelle de charges
N1201|Affrètement transport
N1202|Gestion des opérations de circulation internationale des marchandises
M1804|Études et développement de réseaux de télécoms
M1805|Études et développement informatique
M1806|Conseil et maîtrise d'ouvrage en systèmes d'information
M1807|Exploitation de systèmes de communication et de commandement
M1808|Information géographique
M1809|Information météorologique
M1810|Production et exploitation de systèmes d'information
N1101|Conduite d'engins de déplacement des charges
L1506|Machinerie spectacle
L1507|Montage audiovisuel et post-production
L1508|Prise de son et sonorisation
L1509|Régie générale
M1101|Achats
M1102|Direction des achats
M1201|Analyse et ingénierie financière
M1202|Audit et contrôle comptables et financiers
M1203|Comptabilité
M1204|Contrôle de gestion
M1205|Direction administrative et financière
M1206|Management de groupe ou de service comptable
M1207|Trésorerie et financement
M1301|Direction de grande entreprise ou d'établissement public
M1302|Direction de petite ou moyenne entreprise
M1401|Conduite d'enquêtes
N3203|Manutention portuaire
N4101|Conduite de transport de marchandises sur longue distance
N4102|Conduite de transport de particuliers
N4103|Conduite de transport en commun sur route
N4104|Courses et livraisons express
N4105|Conduite et livraison par tournées sur courte distance
N4201|Direction d'exploitation des transports routiers de marchandises
N4202|Direction d'exploitation des transports routiers de personnes
N4203|Intervention technique d'exploitation des transports routiers de marchandises
N4204|Intervention technique d'exploitation des transports routiers de personnes
N4301|Conduite sur rails
N4302|Contrôle des transports en commun
N4401|Circulation du réseau ferré
N4402|Exploitation et manoeuvre des remontées mécaniques
N4403|Manoeuvre du réseau ferré
K1305|Intervention sociale et familiale
L1510|Films d'animation et effets spéciaux
G1204|Éducateur sportif / Éducatrice sportive
F1615|Poseur / Poseuse de cloisons démontables et mobiles
F1616|Poseur / Poseuse de menuiseries extérieures
F1617|Poseur / Poseuse de véranda
F1618|Poseur / Poseuse de façade vitrée
C1208|Courtier / Courtière en banque
C1505|Responsable d'agence immobilière
F1607|Menuisier / Menuisière aluminium
D1401|Assistant commercial / Assistante commerciale
F1107|Géomètre-topographe
F1201|Conducteur / Conductrice de travaux
G1208|Entraîneur / Entraîneuse de sportifs de haut niveau
G1209|Animateur de loisirs sportifs / Animatrice de loisirs sportifs
F1110|Dessinateur / Dessinatrice enveloppe du bâtiment
N1301|Conception et organisation de la chaîne logistique
N1302|Direction de site logistique
N1303|Intervention technique d'exploitation logistique
N2101|Navigation commerciale aérienne
N2102|Pilotage et navigation technique aérienne
N2201|Personnel d'escale aéroportuaire
N2202|Contrôle de la navigation aérienne
N2203|Exploitation des pistes aéroportuaires
N2204|Préparation des vols
N2205|Direction d'escale et exploitation aéroportuaire
N3101|Encadrement de la navigation maritime
N3102|Équipage de la navigation maritime
N3103|Navigation fluviale
N3201|Exploitation des opérations portuaires et du transport maritime
N3202|Exploitation du transport fluvial
D1410|Commercial / Commerciale
D1510|Chef / Cheffe de secteur commercial
E1109|Directeur / Directrice de la communication
F1111|Ingénieur / Ingénieure génie civil
F1112|Ingénieur / Ingénieure calcul et structure
`;
