/** Communes of the departements 7x, written by scripts/communes.mjs: see ../communes.ts. */
export const COMMUNES_7 = `
#70 200041861 200036150 247000623 247000714 200041721 247000854 200041879 247000664 200036549 247000011 247000698 247000367 247000706 200041853 200041887 247000755 247000722 247000821 200070332
001|Abelcourt|333|0|70300
002|Aboncourt-Gesincourt|216|1|70500
003|Achey|71|2|70180
004|Adelans-et-le-Val-de-Bithaine|311|0|70200
005|Aillevans|131|3|70110
006|Aillevillers-et-Lyaumont|1426|4|70320|47920|6338
007|Ailloncourt|305|0|70300
008|Ainvelle|149|4|70800
009|Aisey-et-Richecourt|100|1|70500
010|Alaincourt|97|4|70210
011|Amage|304|5|70280
012|Amance|669|6|70160|47801|6059
013|Ambiévillers|80|4|70210
014|Amblans-et-Velotte|386|7|70200
015|Amoncourt|270|6|70170
016|Amont-et-Effreney|168|5|70310
017|Anchenoncourt-et-Chazel|224|6|70210
018|Ancier|523|8|70100
019|Andelarre|153|9|70000
020|Andelarrot|246|9|70000
021|Andornay|175|7|70200
022|Angirey|152|a|70700
023|Anjeux|148|4|70800
024|Apremont|437|8|70100
025|Arbecey|228|1|70120
026|Arc-lès-Gray|2393|8|70100|47457|5585
027|Argillières|72|2|70600
028|Aroz|144|b|70360
029|Arpenans|245|7|70200
030|Arsans|42|8|70100
031|Athesans-Étroitefontaine|631|3|70110|47600|6517
032|Attricourt|47|8|70100
=033|Aubertans|059
=034|Aubigney|101
035|Augicourt|175|1|70500
036|Aulx-lès-Cromary|160|c|70190
037|Autet|269|2|70180
038|Authoison|314|d|70190
039|Autoreille|394|a|70700
040|Autrey-lès-Cerre|240|0|70110
041|Autrey-lès-Gray|398|8|70100
042|Autrey-le-Vay|93|3|70110
043|Auvet-et-la-Chapelotte|237|8|70100
044|Auxon|398|6|70000
045|Avrigney-Virey|428|e|70150
046|Les Aynans|356|7|70200
047|Baignes|99|b|70000
048|Bard-lès-Pesmes|136|e|70140
049|Barges|68|1|70500
050|La Barre|95|d|70190
051|La Basse-Vaivre|49|4|70210
052|Bassigney|123|4|70800
053|Les Bâties|75|a|70130
054|Battrans|196|8|70100
055|Baudoncourt|482|f|70300|47779|6346
056|Baulay|322|6|70160
057|Bay|161|e|70150
058|Beaujeu-Saint-Vallier-Pierrejux-et-Quitteur|921|2|70100|47500|5683
059|Beaumotte-Aubertans|475|d|70190
060|Beaumotte-lès-Pin|281|e|70150
061|Belfahy|83|5|70290
062|Belmont|140|5|70270
063|Belonchamp|207|5|70270
064|Belverne|134|g|70400
065|Besnans|75|d|70230
066|Betaucourt|181|1|70500
067|Betoncourt-lès-Brotte|113|0|70300
=068|Betoncourt-les-Ménétriers|373
069|Betoncourt-Saint-Pancras|40|4|70210
070|Betoncourt-sur-Mance|25|1|70500
071|Beulotte-Saint-Laurent|62|5|70310
072|Beveuge|87|3|70110
074|Blondefontaine|238|1|70500
075|Bonboillon|195|e|70150
076|Bonnevent-Velloreille|425|c|70700
077|Borey|223|0|70110
078|Bougey|103|1|70500
079|Bougnon|495|6|70170
080|Bouhans-et-Feurg|242|8|70100
081|Bouhans-lès-Lure|267|0|70200
082|Bouhans-lès-Montbozon|124|d|70230
083|Bouligney|401|4|70800
084|Boulot|645|c|70190
085|Boult|703|c|70190|47381|6001
086|Bourbévelle|75|1|70500
087|Bourguignon-lès-Conflans|129|6|70800
088|Bourguignon-lès-la-Charité|99|a|70190
089|Bourguignon-lès-Morey|43|1|70120
090|Boursières|58|b|70000
091|Bousseraucourt|46|1|70500
092|Bresilley|189|e|70140
093|Breuches|657|f|70300|47799|6329
094|Breuchotte|299|f|70280
095|Breurey-lès-Faverney|588|6|70160|47755|6131
096|Brevilliers|626|g|70400|47582|6790
097|Briaucourt|256|4|70800
098|Brotte-lès-Luxeuil|194|f|70300
099|Brotte-lès-Ray|61|2|70180
100|Broye-les-Loups-et-Verfontaine|112|8|70100
101|Broye-Aubigney-Montseugny|512|8|70140
102|Brussey|296|e|70150
103|La Bruyère|163|5|70280
104|Bucey-lès-Gy|575|a|70700|47423|5843
105|Bucey-lès-Traves|144|b|70360
106|Buffignécourt|135|6|70500
107|Bussières|427|c|70190
=108|Bussurel|285
109|Buthiers|336|c|70190
111|Calmoutier|263|0|70240
112|Cemboing|166|1|70500
113|Cenans|133|d|70230
114|Cendrecourt|200|1|70500
115|Cerre-lès-Noroy|238|0|70000
116|Chagey|596|g|70400|47612|6734
117|Châlonvillars|1264|g|70400|47641|6784
118|Chambornay-lès-Bellevaux|180|c|70190
119|Chambornay-lès-Pin|393|e|70150
120|Champagney|3647|h|70290|47705|6682
121|Champey|790|g|70400|47585|6679
122|Champlitte|1585|2|70600|47613|5532
=123|Champlitte-la-Ville|122
124|Champtonnay|79|8|70100
125|Champvans|171|8|70100
126|Chancey|206|e|70140
127|Chantes|108|b|70360
128|La Chapelle-lès-Luxeuil|380|f|70300
129|La Chapelle-Saint-Quillain|142|a|70700
130|Charcenne|295|a|70700
=131|Charentenay|492
132|Chargey-lès-Gray|667|8|70100|47485|5579
133|Chargey-lès-Port|238|6|70170
134|Chariez|227|9|70000
135|Charmes-Saint-Valbert|32|1|70120
136|Charmoille|473|9|70000
137|Chassey-lès-Montbozon|230|d|70230
138|Chassey-lès-Scey|121|b|70360
140|Châteney|60|0|70240
141|Châtenois|116|0|70240
142|Chaumercenne|194|e|70140
143|Chauvirey-le-Châtel|109|1|70500
144|Chauvirey-le-Vieil|24|1|70500
145|Chaux-la-Lotière|536|c|70190
146|Chaux-lès-Port|158|6|70170
147|Chavanne|213|g|70400
148|Chemilly|111|b|70360
149|Chenebier|701|g|70400|47644|6720
150|Chenevrey-et-Morogne|305|e|70150
151|Chevigney|38|8|70140
152|Colombine|605|a|70700
=152|Choye|152
153|Cintrey|96|1|70120
154|Cirey|372|c|70190
155|Citers|765|0|70300|47742|6409
156|Citey|100|a|70700
157|Clairegoutte|347|h|70200
158|Clans|109|b|70000
159|Cognières|107|d|70230
160|Coisevaux|298|g|70400
162|Colombe-lès-Vesoul|492|0|70000
163|Colombier|434|9|70000
164|Colombotte|66|0|70240
165|Combeaufontaine|571|1|70120|47710|5891
166|Comberjon|141|9|70000
167|Conflandey|360|6|70170
168|Conflans-sur-Lanterne|564|4|70800|47817|6217
169|Confracourt|201|b|70120
170|Contréglise|111|6|70160
171|Corbenay|1248|4|70320|47893|6330
172|La Corbière|112|f|70300
=173|Corcelles|477
174|Cordonnet|150|c|70190
175|Cornot|132|1|70120
176|Corravillers|161|5|70310
177|Corre|596|1|70500|47919|5992
178|La Côte|549|7|70200|47687|6573
179|Coulevon|176|9|70000
180|Belles-Fontaines|600|3|70110
=180|Courchaton|180
181|Courcuire|138|e|70150
182|Courmont|119|g|70400
183|Courtesoult-et-Gatey|58|2|70600
184|Couthenans|716|g|70400|47590|6725
185|Cresancey|181|8|70100
186|La Creuse|73|0|70240
187|Crevans-et-la-Chapelle-lès-Granges|248|3|70400
188|Creveney|44|0|70240
189|Cromary|246|c|70190
190|Cubry-lès-Faverney|186|6|70160
=191|Cubry-lès-Soing|492
192|Cugney|208|e|70700
193|Cult|229|e|70150
194|Cuve|128|4|70800
195|Dambenoît-lès-Colombe|272|0|70200
196|Dampierre-lès-Conflans|264|4|70800
197|Dampierre-sur-Linotte|753|d|70230|47511|6233
198|Dampierre-sur-Salon|1234|2|70180|47557|5680
199|Dampvalley-lès-Colombe|118|0|70000
200|Dampvalley-Saint-Pancras|44|4|70210
201|Delain|186|2|70180
202|Demangevelle|256|4|70210
203|La Demie|161|d|70000
204|Denèvre|145|2|70180
205|Échavanne|199|h|70400
206|Échenans-sous-Mont-Vaudois|567|g|70400
207|Échenoz-la-Méline|3158|9|70000|47601|6135
208|Échenoz-le-Sec|277|d|70000
210|Écromagny|149|5|70270
211|Écuelle|72|8|70600
213|Éhuns|223|0|70300
214|Équevilley|121|6|70160
215|Errevet|271|h|70400
216|Esboz-Brest|447|f|70300
217|Esmoulières|95|5|70310
218|Esmoulins|127|8|70100
219|Esprels|699|3|70110|47536|6373
220|Essertenne-et-Cecey|427|8|70100
221|Étobon|273|g|70400
222|Étrelles-et-la-Montbleuse|105|a|70700
=223|Étroitefontaine|031
224|Étuz|713|c|70150|47350|5940
225|Fahy-lès-Autrey|97|8|70100
226|Fallon|306|3|70110
227|Faucogney-et-la-Mer|454|5|70310|47841|6564
228|Faverney|980|6|70160|47767|6104
229|Faymont|253|7|70200
230|Fédry|92|2|70120
231|Ferrières-lès-Ray|41|2|70130
232|Ferrières-lès-Scey|132|b|70360
233|Les Fessey|126|5|70310
234|Filain|217|d|70230
235|Flagy|136|6|70000
236|Fleurey-lès-Faverney|452|6|70160
237|Fleurey-lès-Lavoncourt|110|2|70120
238|Fleurey-lès-Saint-Loup|127|4|70800
239|Fondremand|205|c|70190
240|Fontaine-lès-Luxeuil|1327|4|70800|47856|6335
=241|Les Fontenis|447
242|Fontenois-la-Ville|142|4|70210
243|Fontenois-lès-Montbozon|305|d|70230
244|Fouchécourt|120|1|70160
245|Fougerolles-Saint-Valbert|3764|4|70220 70300|47885|6405
=245|Fougerolles|245
=246|Fouvent-le-Bas|247
247|Fouvent-Saint-Andoche|197|2|70600
248|Frahier-et-Chatebier|1378|h|70400|47667|6750
249|Francalmont|121|4|70800
250|Franchevelle|491|0|70200
251|Francourt|100|2|70180
252|Framont|176|2|70600
253|Frasne-le-Château|294|a|70700
254|Frédéric-Fontaine|278|h|70200
255|Fresne-Saint-Mamès|491|a|70130|47546|5861
256|Fresse|687|5|70270|47763|6633
257|Fretigney-et-Velloreille|764|a|70130|47483|5933
258|Froideconche|1960|f|70300|47821|6415
259|Froideterre|359|7|70200
260|Frotey-lès-Lure|689|7|70200|47655|6553
261|Frotey-lès-Vesoul|1354|9|70000|47621|6188
262|Genevreuille|148|7|70240
263|Genevrey|247|0|70240
=264|Georfans|180
265|Germigney|145|8|70100
267|Gevigney-et-Mercey|532|1|70500
268|Gézier-et-Fontenelay|219|e|70700
269|Girefontaine|30|4|70210
271|Gouhenans|357|3|70110
272|Gourgeon|188|1|70120
273|Grammont|67|3|70110
274|Grandecourt|47|2|70120
275|Grandvelle-et-le-Perrenot|383|c|70190
276|Granges-la-Ville|181|3|70400
277|Granges-le-Bourg|379|3|70400
278|Grattery|217|6|70170
279|Gray|5365|8|70100|47446|5592
280|Gray-la-Ville|928|8|70100|47439|5573
=281|Greucourt|418
282|Gy|1049|a|70700|47406|5812
283|Haut-du-Them-Château-Lambert|449|5|70440
284|Hautevelle|253|4|70800
285|Héricourt|10621|g|70400|47573|6761
286|Hugier|115|e|70150
287|Hurecourt|48|4|70210
288|Hyet|118|c|70190
289|Igny|202|8|70700
290|Jasney|190|4|70800
291|Jonvelle|100|1|70500
292|Jussey|1558|1|70500|47825|5902
293|Lambrey|68|1|70500
294|Lantenot|369|0|70200
295|La Lanterne-et-les-Armonts|185|5|70270
296|Larians-et-Munans|291|d|70230
297|Larret|63|2|70600
298|Lavigney|129|1|70120
299|Lavoncourt|331|2|70120
=300|Leffond|122
301|Lieffrans|50|a|70190
302|Lieucourt|71|8|70140
303|Liévans|152|0|70240
304|Linexert|115|0|70200
305|Lœuilley|93|8|70100
306|Lomont|482|7|70200
307|Longevelle|116|3|70110
308|La Longine|192|5|70310
309|Loulans-Verchamp|460|d|70230
310|Lure|7877|7|70200|47683|6497
311|Luxeuil-les-Bains|6663|f|70300|47817|6365
312|Luze|836|g|70400|47597|6740
313|Lyoffans|452|7|70200
314|Magnivray|162|f|70300
315|Magnoncourt|390|4|70800
316|Le Magnoray|88|d|70000
317|Les Magny|142|3|70110
318|Magny-Danigon|450|7|70200
319|Magny-Jobert|137|7|70200
320|Magny-lès-Jussey|94|1|70500
321|Magny-Vernois|1372|7|70200|47670|6475
322|Mailleroncourt-Charette|277|0|70240
323|Mailleroncourt-Saint-Pancras|174|4|70210
324|Mailley-et-Chazelot|610|b|70000|47539|6052
325|Maizières|317|c|70190
326|La Malachère|297|c|70190
327|Malans|135|e|70140
328|Malbouhans|337|5|70200
329|Malvillers|68|1|70120
330|Mandrevillars|344|g|70400
331|Mantoche|458|8|70100|47419|5531
332|Marast|44|3|70110
=333|Margilley|122
334|Marnay|1528|e|70150|47291|5773
335|Maussans|56|d|70230
336|Mélecey|137|3|70110
337|Melin|52|1|70120
338|Melincourt|224|4|70210
339|Mélisey|1625|5|70270|47752|6580
340|Membrey|208|2|70180
341|Menoux|293|6|70160
342|Mercey-sur-Saône|127|2|70130
343|Mersuay|287|6|70160
344|Meurcourt|345|0|70300
=345|Miellin|489
=346|Mignafans|487
347|Mignavillers|365|3|70400
348|Moffans-et-Vacheresse|609|7|70200|47630|6551
349|Moimay|240|3|70110
350|Molay|66|1|70120
351|Mollans|244|0|70240
352|La Montagne|37|5|70310
353|Montagney|488|e|70140
=354|Montarlot-lès-Champlitte|122
355|Montarlot-lès-Rioz|313|c|70190
356|Montboillon|308|c|70700
357|Montbozon|553|d|70230
358|Montcey|264|9|70000
359|Montcourt|52|1|70500
360|Montdoré|69|4|70210
361|Montessaux|178|5|70270
362|Montigny-lès-Cherlieu|118|1|70500
363|Montigny-lès-Vesoul|633|9|70000|47638|6072
364|Montjustin-et-Velotte|122|0|70110
366|Villers-Chemin-et-Mont-lès-Étrelles|124|a|70700
367|Mont-le-Vernois|185|9|70000
368|Montot|139|2|70180
369|Mont-Saint-Léger|49|2|70120
=370|Montseugny|101
371|Montureux-et-Prantigny|189|2|70100
372|Montureux-lès-Baulay|164|6|70500
373|La Roche-Morey|297|1|70120
374|Motey-Besuche|95|e|70140
376|Nantilly|443|8|70100|47458|5527
378|Navenne|1579|9|70000|47609|6162
380|Neurey-en-Vaux|138|6|70160
381|Neurey-lès-la-Demie|355|d|70000
=382|Neuvelle-lès-Champlitte|122
383|Neuvelle-lès-Cromary|443|c|70190
384|Neuvelle-lès-la-Charité|221|b|70130
385|La Neuvelle-lès-Lure|302|7|70200
386|La Neuvelle-lès-Scey|171|b|70360
387|Noidans-le-Ferroux|646|b|70130|47570|5955
388|Noidans-lès-Vesoul|1973|9|70000|47613|6126
389|Noiron|58|8|70100
390|Noroy-le-Bourg|506|0|70000
=391|Noroy-lès-Jussey|292
392|Oigney|48|1|70120
393|Oiselay-et-Grachaux|437|c|70700
394|Onay|61|8|70100
395|Oppenans|65|3|70110
396|Oricourt|31|3|70110
397|Ormenans|84|d|70230
398|Ormoiche|69|f|70300
399|Ormoy|205|1|70500
400|Ouge|106|i|70500
401|Ovanches|155|b|70360
402|Oyrières|365|8|70600
403|Palante|242|7|70200
404|Passavant-la-Rochère|524|4|70210|47968|6036
405|Pennesières|192|c|70190
406|Percey-le-Grand|84|2|70600
407|Perrouse|277|c|70190
408|Pesmes|1083|8|70140|47280|5567
409|Pierrecourt|103|2|70600
410|Pin|732|e|70150|47322|5864
411|La Pisseure|37|4|70800
412|Plainemont|63|4|70800
413|Plancher-Bas|1846|h|70290|47720|6730
414|Plancher-les-Mines|839|h|70290|47762|6743
415|Polaincourt-et-Clairefontaine|592|6|70210|47882|6070
416|Pomoy|197|0|70240
417|Pontcey|291|b|70360
418|La Romaine|520|b|70130
=418|Le Pont-de-Planches|418
419|Pont-du-Bois|115|4|70210
420|Pont-sur-l'Ognon|62|3|70110
421|Port-sur-Saône|2949|6|70170|47688|6050
422|Poyans|143|8|70100
423|Preigney|113|1|70120
425|La Proiselière-et-Langle|141|5|70310
426|Provenchère|235|6|70170
427|Purgerot|327|6|70160
428|Pusey|1432|9|70000|47652|6126
429|Pusy-et-Épenoux|540|9|70000
430|La Quarte|61|i|70120
431|Quenoche|231|c|70190
432|Quers|340|0|70200
433|Quincey|1338|9|70000|47612|6186
=434|Quitteur|058
435|Raddon-et-Chapendu|849|f|70280|47845|6474
436|Raincourt|110|1|70500
437|Ranzevelle|16|1|70500
438|Ray-sur-Saône|209|2|70130
439|Raze|381|b|70000
440|Recologne|30|2|70130
441|Recologne-lès-Rioz|288|c|70190
442|Renaucourt|116|2|70120
443|La Grande-Résie|87|8|70140
444|La Résie-Saint-Martin|165|8|70140
445|Rignovelle|122|0|70200
446|Rigny|636|8|70100|47472|5631
447|Rioz|2398|c|70190|47425|6066
448|Roche-et-Raucourt|153|2|70180
449|Roche-sur-Linotte-et-Sorans-les-Cordiers|71|d|70230
450|La Rochelle|40|i|70120
451|Ronchamp|2737|h|70250|47701|6636
452|Rosey|249|b|70000
453|La Rosière|80|5|70310
454|Rosières-sur-Mance|53|1|70500
455|Roye|1484|7|70200|47670|6541
456|Ruhans|149|c|70190
457|Rupt-sur-Saône|106|b|70360
=458|Saint-Andoche|247
459|Saint-Barthélemy|1085|5|70270|47750|6584
460|Saint-Bresson|417|f|70280
461|Saint-Broing|105|8|70100
462|Saint-Ferjeux|78|3|70110
463|Saint-Gand|138|a|70130
464|Saint-Germain|1377|7|70200|47725|6531
=465|Saint-Julien|373
466|Saint-Loup-Nantouard|119|8|70100
467|Saint-Loup-sur-Semouse|2814|4|70800|47883|6275
468|Saint-Marcel|90|1|70500
469|Sainte-Marie-en-Chanois|208|f|70310
470|Sainte-Marie-en-Chaux|162|0|70300
471|Sainte-Reine|23|8|70700
472|Saint-Rémy-en-Comté|436|6|70160|47833|6100
473|Saint-Sauveur|1920|f|70300|47805|6386
474|Saint-Sulpice|119|3|70110
=475|Saint-Valbert|245
476|Saponcourt|78|6|70210
477|Saulnot|758|g|70400|47562|6631
478|Saulx|874|0|70240|47700|6283
479|Sauvigney-lès-Gray|100|8|70100
480|Sauvigney-lès-Pesmes|159|8|70140
481|Savoyeux|200|2|70130
482|Scey-sur-Saône-et-Saint-Albin|1525|b|70360|47664|5975
483|Scye|131|6|70170
484|Secenans|183|3|70400
485|Selles|224|4|70210
486|Semmadon|107|1|70120
487|Senargent-Mignafans|287|3|70110
488|Senoncourt|181|6|70160
489|Servance-Miellin|759|5|70440|47814|6683
=489|Servance|489
490|Servigney|122|0|70240
491|Seveux-Motey|471|2|70130
492|Soing-Cubry-Charentenay|555|b|70130
493|Sorans-lès-Breurey|419|c|70190
494|Sornay|357|e|70150
496|Tartécourt|31|1|70500
=497|Tavey|285
498|Ternuay-Melay-et-Saint-Hilaire|438|5|70270|47786|6633
499|Theuley|105|2|70120
500|Thieffrans|170|d|70230
501|Thiénans|112|d|70230
502|Tincey-et-Pontrebeau|81|2|70120
503|Traitiéfontaine|160|c|70190
504|Traves|345|b|70360
505|Le Tremblois|159|8|70100
506|Trémoins|385|g|70400
507|Trésilley|287|c|70190
509|Tromarey|118|e|70150
510|Vadans|138|8|70140
511|Vaite|224|2|70180
512|La Vaivre|216|4|70320
513|Vaivre-et-Montoille|2422|9|70000|47630|6104
514|Valay|638|8|70140|47338|5638
515|Le Val-de-Gouhenans|63|7|70200
516|Vallerois-le-Bois|226|0|70000
517|Vallerois-Lorioz|452|d|70000
518|Le Val-Saint-Éloi|94|6|70160
519|Vandelans|113|c|70190
520|Vanne|123|2|70130
521|Vantoux-et-Longevelle|176|a|70700
522|Varogne|155|6|70240
523|Vars|176|8|70600
524|Vauchoux|127|6|70170
525|Vauconcourt-Nervezain|217|2|70120
526|Vauvillers|602|4|70210|47922|6098
527|Vaux-le-Moncelot|78|a|70700
528|Velesmes-Échevanne|491|8|70100
529|Velet|369|8|70100
=530|Vellechevreux-et-Courbenans|180
531|Velleclaire|100|a|70700
532|Vellefaux|539|d|70000
533|Vellefrey-et-Vellefrange|108|a|70700
534|Vellefrie|122|6|70240
535|Velleguindry-et-Levrecey|161|b|70000
536|Velle-le-Châtel|125|b|70000
537|Velleminfroy|294|0|70240
538|Vellemoz|87|a|70700
539|Vellexon-Queutrey-et-Vaudey|487|2|70130|47567|5800
540|Velloreille-lès-Choye|78|a|70700
541|Velorcey|206|0|70300
542|Venère|215|8|70100
544|La Vergenne|110|3|70200
545|Venisey|135|6|70500
546|Vereux|208|2|70180
547|Verlans|166|g|70400
548|Vernois-sur-Mance|134|1|70500
549|La Vernotte|78|a|70130
550|Vesoul|15078|9|70000|47626|6143
=551|Vezet|418
552|Villafans|195|3|70110
553|Villargent|117|3|70110
554|Villars-le-Pautel|175|1|70500
555|La Villedieu-en-Fontenette|167|0|70160
=557|Villefrancon|152
558|La Villeneuve-Bellenoye-et-la-Maize|160|6|70240
559|Villeparois|194|9|70000
560|Villers-Bouton|178|c|70190
561|Villersexel|1431|3|70110|47551|6433
562|Villers-la-Ville|151|3|70110
563|Villers-le-Sec|519|0|70000|47599|6220
564|Villers-lès-Luxeuil|310|0|70300
565|Villers-Pater|46|d|70190
566|Villers-sur-Port|203|6|70170
567|Villers-sur-Saulnot|124|g|70400
568|Villers-Vaudey|58|2|70120
569|Vilory|68|6|70240
=570|Virey|045
571|Visoncourt|36|0|70300
572|Vitrey-sur-Mance|287|1|70500
573|La Voivre|106|5|70310
574|Volon|59|2|70180
575|Voray-sur-l'Ognon|854|c|70190
576|Vougécourt|168|1|70500
577|Vouhenans|379|7|70200
578|Vregille|178|e|70150
579|Vyans-le-Val|420|g|70400
580|Vy-le-Ferroux|163|b|70130
581|Vy-lès-Lure|704|7|70200|47645|6445
582|Vy-lès-Rupt|84|b|70120
583|Vy-lès-Filain|143|d|70230
=266||002
=073||004
=161||195
=424||197
=508||197
=365||252
=139||283
=110||285
=543||309
=495||373
=212||441
=556||456
=377||466
=270||477
=375||491
=379||525
=209||528
~beaujeu st val pier et quit|058
~broye les loups et verfont|100
~crevans et la chapelle|187
~grandvelle et perrenot|275
~haut them chateau lambert|283
~villers chemin et mont|366
~polaincourt clairefontaine|415
~recologne les ray|440
~roche sur linotte sorans|449
~ternuay melay st hilaire|498
~vellechevreux courbenans|180
~vellexon queutrey vaudey|539
~villeneuve bellenoye maize|558
#71 200071538 247100589 200040038 200070548 200040293 200070530 247100639 247100647 200070308 200071884 247103765 200042414 247104094 200069698 247100290 200070316 200071645 200071579 247103864 200006682
001|L'Abergement-de-Cuisery|810|0|71290
002|L'Abergement-Sainte-Colombe|1233|0|71370
003|Allerey-sur-Saône|804|1|71350|46905|4983
004|Allériot|1165|2|71380|46814|4946
005|Aluze|255|1|71510
006|Amanzé|196|3|71800
007|Ameugny|169|4|71460
008|Anglure-sous-Dun|143|3|71170
009|Anost|695|5|71550|47077|4099
010|Antully|789|5|71400|46904|4410
011|Anzy-le-Duc|419|6|71110
012|Artaix|353|6|71110
013|Authumes|285|7|71270
014|Autun|13172|5|71400|46951|4299
015|Auxy|915|5|71400|46949|4404
016|Azé|1103|8|71260|46431|4761
017|Ballore|87|9|71220
018|Bantanges|577|0|71500
019|Barizey|139|1|71640
020|Barnay|99|5|71540
021|Baron|274|9|71120
022|Baudemont|627|3|71800|46288|4287
023|Baudrières|1044|0|71370|46673|5011
024|Baugy|499|6|71110
025|Beaubery|366|9|71220
026|Beaumont-sur-Grosne|334|a|71240
027|Beaurepaire-en-Bresse|716|b|71580|46669|5388
028|Beauvernois|105|7|71270
029|Bellevesvre|315|7|71270
030|Bergesserin|195|4|71250
031|Berzé-le-Châtel|54|4|71960
032|Berzé-la-Ville|708|8|71960|46363|4704
033|Bey|870|2|71620|46820|4968
034|Bissey-sous-Cruchaud|333|c|71390
035|Bissy-la-Mâconnaise|201|d|71260
036|Bissy-sous-Uxelles|67|a|71460
037|Bissy-sur-Fley|85|c|71460
038|Les Bizots|471|e|71710
039|Blanot|203|4|71250
040|Blanzy|5955|e|71450|46700|4388
041|Bois-Sainte-Marie|189|3|71800
042|Bonnay-Saint-Ythaire|449|4|71460
=042|Bonnay|042
043|Les Bordes|85|2|71350
044|Bosjean|321|b|71330
045|Bouhans|174|b|71330
046|La Boulaye|102|5|71320
047|Bourbon-Lancy|4674|f|71140|46622|3770
048|Bourg-le-Comte|168|6|71110
050|Bourgvilain|344|g|71520
051|Bouzeron|143|1|71150
052|Boyer|725|a|71700|46592|4884
054|Bragny-sur-Saône|667|2|71350
=055|Brandon|134
056|Branges|2386|h|71500|46644|5185
057|Bray|128|4|71250
058|Bresse-sur-Grosne|184|a|71460
059|Le Breuil|3538|e|71670|46807|4470
060|Briant|222|i|71110
061|Brienne|488|0|71290
062|Brion|303|5|71190
063|Broye|760|5|71190|46872|4291
064|Bruailles|984|h|71500|46596|5236
065|Buffières|273|4|71250
066|Burgy|112|d|71260
067|Burnand|121|c|71460
068|Burzy|59|4|71460
069|Bussières|580|8|71960|46338|4708
070|Buxy|2150|c|71390|46714|4704
071|Céron|263|6|71110
072|Cersot|142|c|71390
073|Chagny|5350|j|71150|46910|4752
074|Chaintré|569|8|71570|46260|4760
075|Chalmoux|639|f|71140|46599|3848
076|Chalon-sur-Saône|45102|1|71100|46781|4854
077|Chambilly|464|6|71110
078|Chamilly|146|1|71510
079|Champagnat|460|h|71480
080|Champagny-sous-Uxelles|82|a|71460
081|Champforgeuil|2637|1|71530|46819|4834
082|Champlecy|200|9|71120
084|Chânes|530|8|71570|46251|4757
085|Change|217|j|21340
086|Changy|427|9|71120
087|Chapaize|167|a|71460
088|La Chapelle-au-Mans|229|f|71130
089|La Chapelle-de-Bragny|241|a|71240
090|La Chapelle-de-Guinchay|4018|8|71570|46208|4762
091|La Chapelle-du-Mont-de-France|189|g|71520
092|La Chapelle-Naude|500|h|71500
093|La Chapelle-Saint-Sauveur|641|7|71310|46846|5270
094|La Chapelle-sous-Brancion|145|d|71700
095|La Chapelle-sous-Dun|419|3|71800
096|La Chapelle-sous-Uchon|198|5|71190
097|La Chapelle-Thècle|517|0|71470
098|Charbonnat|216|5|71320
099|Charbonnières|335|8|71260
100|Chardonnay|207|d|71700
101|Charette-Varennes|430|7|71270
102|La Charmée|681|1|71100|46720|4796
103|Charmoy|276|e|71710
104|Charnay-lès-Chalon|197|2|71350
105|Charnay-lès-Mâcon|8227|8|71850|46308|4785
106|Charolles|2772|9|71120|46435|4275
107|Charrecey|324|1|71510
108|Chasselas|175|8|71570
109|Chassey-le-Camp|366|1|71150
110|Chassigny-sous-Dun|569|3|71170|46240|4294
111|Chassy|296|f|71130
112|Château|229|4|71250
113|Châteauneuf|88|3|71740
115|Châtel-Moron|83|c|71510
116|Châtenay|166|3|71800
117|Châtenoy-en-Bresse|1144|1|71380|46792|4912
118|Châtenoy-le-Royal|6267|1|71880|46798|4812
119|Chaudenay|1116|j|71150|46917|4786
120|Chauffailles|3638|3|71170|46207|4339
121|La Chaux|322|7|71310
122|Cheilly-lès-Maranges|515|1|71150
123|Chenay-le-Châtel|375|6|71340
124|Chenôves|211|c|71390
125|Chérizet|18|4|71250
126|Chevagny-les-Chevrières|607|8|71960
127|Chevagny-sur-Guye|50|4|71220
128|Chiddes|84|4|71220
129|Chissey-en-Morvan|308|5|71540
130|Chissey-lès-Mâcon|235|4|71460
132|Ciry-le-Noble|2177|e|71420|46606|4299
133|La Clayette|1563|3|71800|46290|4304
134|Navour-sur-Grosne|660|g|71520
=134|Clermain|134
135|Clessé|829|d|71260|46416|4816
136|Clessy|276|f|71130
137|Cluny|4942|4|71250|46433|4658
139|Collonge-en-Charollais|151|c|71460
140|Collonge-la-Madeleine|38|5|71360
141|Colombier-en-Brionnais|314|3|71800
142|La Comelle|248|5|71990
143|Condal|462|h|71480
144|Cordesse|194|5|71540
145|Cormatin|569|a|71460
146|Cortambert|274|4|71250
147|Cortevaix|247|4|71460
148|Coublanc|838|3|71170|46175|4273
149|Couches|1213|5|71490|46867|4567
150|Crêches-sur-Saône|3198|8|71680|46245|4787
151|Créot|79|5|71490
152|Cressy-sur-Somme|175|f|71760
153|Le Creusot|20509|e|71200|46807|4416
154|Crissey|2485|1|71530|46817|4882
155|Cronat|506|f|71140|46722|3686
156|Cruzille|265|d|71260
157|Cuiseaux|1869|h|71480|46495|5389
158|Cuisery|1576|0|71290|46557|4998
159|Culles-les-Roches|199|c|71460
160|Curbigny|303|3|71800
161|Curdin|345|f|71130
162|Curgy|1094|5|71400|46987|4385
163|Curtil-sous-Buffières|95|4|71520
164|Curtil-sous-Burnand|137|a|71460
165|Cussy-en-Morvan|346|5|71550
166|Cuzy|110|f|71320
167|Damerey|545|2|71620|46834|4990
168|Dampierre-en-Bresse|172|7|71310
169|Davayé|666|8|71960|46304|4743
170|Demigny|1756|1|71150|46930|4834
171|Dennevy|296|1|71510
172|Dettey|88|5|71190
173|Devrouze|327|b|71330
174|Dezize-lès-Maranges|162|j|71150
175|Diconne|371|b|71330
176|Digoin|7353|9|71160|46481|3979
177|Dommartin-lès-Cuiseaux|801|h|71480|46499|5299
178|Dompierre-les-Ormes|893|g|71520|46360|4483
179|Dompierre-sous-Sanvignes|75|f|71420
=180|Donzy-le-National|582
181|Donzy-le-Pertuis|148|4|71250
182|Dracy-le-Fort|1472|1|71640|46798|4762
183|Dracy-lès-Couches|152|5|71490
184|Dracy-Saint-Loup|641|5|71400|47016|4343
185|Dyo|325|3|71800
186|Écuelles|252|2|71350
187|Écuisses|1652|e|71210|46756|4538
188|Épertully|66|5|71360
189|Épervans|1667|1|71380|46752|4899
190|Épinac|2168|5|71360|46983|4517
191|Essertenne|483|e|71510
192|Étang-sur-Arroux|1750|5|71190|46866|4190
193|Étrigny|482|a|71240
194|Farges-lès-Chalon|829|1|71150|46834|4808
195|Farges-lès-Mâcon|223|d|71700
196|Le Fay|616|h|71580|46667|5330
198|Flacey-en-Bresse|412|h|71580
199|Flagy|175|4|71250
200|Fleury-la-Montagne|726|i|71340|46205|4119
201|Fley|192|c|71390
202|Fontaines|1841|1|71150|46849|4770
203|Fontenay|58|9|71120
204|Fragnes-La Loyère|1411|1|71530|46836|4845
205|Frangy-en-Bresse|678|b|71330|46733|5333
206|La Frette|258|0|71440
207|Fretterans|281|7|71270
208|Frontenard|212|7|71270
209|Frontenaud|725|h|71580|46552|5292
210|Fuissé|347|8|71960
212|Génelard|1394|e|71420|46581|4236
213|La Genête|570|0|71290
214|Genouilly|418|c|71460
215|Gergy|2566|1|71590|46876|4945
216|Germagny|194|c|71460
217|Germolles-sur-Grosne|135|g|71520
218|Gibles|571|3|71800|46324|4378
219|Gigny-sur-Saône|580|a|71240|46662|4945
220|Gilly-sur-Loire|480|f|71160|46538|3780
221|Givry|3598|1|71640|46782|4743
222|Gourdon|893|e|71300|46642|4446
223|La Grande-Verrière|542|5|71990|46965|4140
224|Grandvaux|86|9|71430
225|Granges|581|c|71390
226|Grevilly|27|d|71700
227|Grury|490|f|71760|46676|3911
228|Guerfand|228|2|71620
229|Les Guerreaux|226|9|71160
230|Gueugnon|6528|f|71130|46604|4063
231|La Guiche|594|4|71220|46545|4452
232|Hautefond|201|9|71600
233|L'Hôpital-le-Mercier|294|9|71600
234|Huilly-sur-Seille|353|0|71290
235|Hurigny|1959|8|71870|46347|4797
236|Igé|897|8|71960|46398|4741
237|Igornay|515|5|71540|47046|4378
238|Iguerande|992|i|71340|46203|4082
239|Issy-l'Évêque|692|f|71760|46708|3974
240|Jalogny|399|4|71250
241|Jambles|471|1|71640
242|Joncy|510|4|71460
243|Joudes|352|h|71480
244|Jouvençon|461|0|71290
245|Jugy|332|a|71240
246|Juif|248|h|71440
247|Jully-lès-Buxy|343|c|71390
248|Lacrost|690|d|71700|46558|4932
249|Laives|986|a|71240|46644|4844
250|Laizé|1155|8|71870|46395|4806
251|Laizy|599|5|71190|46907|4199
252|Lalheue|363|a|71240
253|Lans|952|1|71380|46770|4922
254|Lays-sur-le-Doubs|164|7|71270
255|Lesme|173|f|71140
256|Lessard-en-Bresse|561|0|71440
257|Lessard-le-National|662|1|71530|46866|4838
258|Leynes|519|8|71570|46270|4729
259|Ligny-en-Brionnais|375|i|71110
=260|Loché|270
261|Loisy|693|0|71290|46581|5027
262|Longepierre|161|2|71270
263|Louhans-Châteaurenaud|6446|h|71500|46626|5225
264|Lournand|322|4|71250
266|Lucenay-l'Évêque|333|5|71540
267|Lugny|845|d|71260|46472|4810
268|Lugny-lès-Charolles|311|9|71120
269|Lux|1885|1|71100
270|Mâcon|35177|8|71000|46314|4828
271|Mailly|148|i|71340
272|Malay|225|a|71460
273|Maltat|278|f|71140
274|Mancey|392|a|71240
275|Marcigny|1682|6|71110|46276|4040
276|Marcilly-la-Gueurce|140|9|71120
277|Marcilly-lès-Buxy|704|c|71390
278|Marigny|166|e|71300
279|Le Rousset-Marizy|594|9|71220
=279|Marizy|279
280|Marly-sous-Issy|80|f|71760
281|Marly-sur-Arroux|301|f|71420
282|Marmagne|1283|e|71710|46837|4359
283|Marnay|533|1|71240
284|Martailly-lès-Brancion|123|d|71700
285|Martigny-le-Comte|406|9|71220
286|Mary|281|e|71300
287|Massilly|301|4|71250
=288|Massy|582
289|Matour|1161|g|71520|46307|4482
290|Mazille|400|4|71250
291|Melay|967|6|71340|46217|4033
292|Mellecey|1348|1|71640|46811|4728
293|Ménetreuil|412|0|71470
294|Mercurey|1211|1|71640|46840|4717
295|Mervans|1485|b|71310|46799|5184
296|Messey-sur-Grosne|742|c|71390|46644|4743
297|Mesvres|749|5|71190|46864|4242
299|Milly-Lamartine|353|8|71960
300|Le Miroir|577|h|71480
301|Mont|173|f|71140
302|Montagny-lès-Buxy|197|c|71390
303|Montagny-près-Louhans|489|h|71500
=304|Montagny-sur-Grosne|134
305|Montbellet|870|d|71260|46476|4873
306|Montceau-les-Mines|17064|e|71300|46667|4367
307|Montceaux-l'Étoile|301|6|71110
308|Montceaux-Ragny|35|a|71240
309|Montcenis|1923|e|71710|46788|4387
310|Montchanin|4976|e|71210|46750|4471
311|Montcony|252|h|71500
312|Montcoy|234|2|71620
313|Monthelon|367|5|71400
314|Montjay|196|b|71310
315|Mont-lès-Seurre|189|2|71270
316|Montmelard|344|g|71520
317|Montmort|185|f|71320
318|Montpont-en-Bresse|1077|0|71470|46556|5165
319|Montret|763|h|71440|46682|5115
320|Mont-Saint-Vincent|308|e|71300
321|Morey|190|e|71510
322|Morlet|71|5|71360
323|Mornay|146|9|71220
324|Moroges|599|c|71390|46751|4677
325|La Motte-Saint-Jean|1170|9|71160|46496|3964
326|Mouthier-en-Bresse|450|7|71270
327|Mussy-sous-Dun|327|3|71170
328|Nanton|666|a|71240|46620|4817
329|Navilly|424|2|71270
330|Neuvy-Grandchamp|752|f|71130|46589|3935
331|Nochize|99|9|71600
332|Ormes|507|0|71290
333|Oslon|1220|1|71380|46784|4923
334|Oudry|387|9|71420
335|Ouroux-sous-le-Bois-Sainte-Marie|69|3|71800
336|Ouroux-sur-Saône|3214|0|71370|46721|4953
337|Oyé|271|i|71800
338|Ozenay|237|d|71700
339|Ozolles|371|9|71120
340|Palinges|1405|9|71430|46554|4220
341|Palleau|247|2|71350
342|Paray-le-Monial|9291|9|71600|46455|4116
343|Paris-l'Hôpital|285|j|71150
344|Passy|70|4|71220
345|Péronne|668|8|71260
346|Perrecy-les-Forges|1542|e|71420|46615|4214
347|Perreuil|550|e|71510
348|Perrigny-sur-Loire|141|f|71160
349|La Petite-Verrière|47|5|71400
350|Pierreclos|846|g|71960|46335|4686
351|Pierre-de-Bresse|1967|7|71270|46883|5250
352|Le Planois|90|b|71330
353|Plottes|558|d|71700|46529|4874
354|Poisson|551|9|71600|46385|4129
355|Pontoux|276|2|71270
356|Pouilloux|946|e|71230|46608|4360
357|Pourlans|220|7|71270
358|Pressy-sous-Dondin|101|4|71220
359|Préty|582|d|71290|46543|4942
360|Prissé|1898|8|71960|46321|4745
361|Prizy|56|9|71800
362|Pruzilly|321|8|71570
363|Le Puley|79|c|71460
364|La Racineuse|177|7|71310
365|Rancy|616|0|71290|46597|5092
366|Ratenelle|363|0|71290
367|Ratte|372|h|71500
368|Reclesne|289|5|71540
369|Remigny|404|1|71150
370|Rigny-sur-Arroux|613|f|71160|46533|4028
371|La Roche-Vineuse|1570|8|71960|46345|4720
372|Romanèche-Thorins|2005|8|71570|46184|4742
373|Romenay|1748|0|71470|46502|5069
374|Rosey|156|c|71390
=375|Le Rousset|279
376|Roussillon-en-Morvan|272|5|71550
377|Royer|138|d|71700
378|Rully|1609|1|71150|46875|4743
379|Sagy|1249|h|71580|46601|5310
380|Saillenard|830|b|71580|46691|5371
381|Sailly|75|4|71250
382|Saint-Agnan|697|9|71160|46500|3867
383|Saint-Albain|550|d|71260|46428|4876
384|Saint-Ambreuil|523|a|71240
385|Saint-Amour-Bellevue|609|8|71570
386|Saint-André-en-Bresse|136|h|71440
387|Saint-André-le-Désert|243|4|71220
388|Saint-Aubin-en-Charollais|505|9|71430
389|Saint-Aubin-sur-Loire|262|f|71140
390|Saint-Berain-sous-Sanvignes|1102|e|71300|46707|4294
391|Saint-Bérain-sur-Dheune|538|1|71510
392|Saint-Boil|491|c|71390
393|Saint-Bonnet-de-Cray|508|i|71340
394|Saint-Bonnet-de-Joux|830|9|71220|46482|4438
395|Saint-Bonnet-de-Vieille-Vigne|215|9|71430
396|Saint-Bonnet-en-Bresse|496|7|71310
397|Sainte-Cécile|283|4|71250
398|Saint-Christophe-en-Bresse|1090|0|71370|46752|4988
399|Saint-Christophe-en-Brionnais|503|i|71800|46289|4177
400|Saint-Clément-sur-Guye|140|4|71460
401|Sainte-Croix-en-Bresse|655|h|71470
402|Saint-Cyr|770|a|71240|46683|4890
403|Saint-Denis-de-Vaux|275|1|71640
404|Saint-Désert|896|1|71390|46754|4711
405|Saint-Didier-en-Bresse|177|2|71620
406|Saint-Didier-en-Brionnais|121|i|71110
407|Saint-Didier-sur-Arroux|232|5|71190
408|Saint-Edmond|414|3|71740
409|Saint-Émiland|317|5|71490
410|Saint-Étienne-en-Bresse|825|h|71370|46706|5051
411|Saint-Eugène|150|5|71320
412|Saint-Eusèbe|1147|e|71210|46713|4462
413|Saint-Firmin|773|e|71670|46829|4469
414|Saint-Forgeot|435|5|71400|47004|4300
415|Sainte-Foy|144|i|71110
416|Saint-Gengoux-de-Scissé|592|d|71260|46464|4775
417|Saint-Gengoux-le-National|1046|c|71460|46615|4663
419|Saint-Germain-du-Bois|1977|b|71330|46753|5245
420|Saint-Germain-du-Plain|2362|0|71370|46699|4985
421|Saint-Germain-en-Brionnais|172|3|71800
422|Saint-Germain-lès-Buxy|260|c|71390
423|Saint-Gervais-en-Vallière|445|2|71350
424|Saint-Gervais-sur-Couches|209|5|71490
425|Saint-Gilles|286|1|71510
426|Sainte-Hélène|511|c|71390
427|Saint-Huruge|53|4|71460
428|Saint-Igny-de-Roche|789|3|71170|46194|4293
430|Saint-Jean-de-Vaux|387|1|71640
431|Saint-Jean-de-Trézy|372|5|71490
=432|Saint-Jean-le-Priche|270
433|Saint-Julien-de-Civry|457|9|71800|46366|4231
434|Saint-Julien-de-Jonzy|335|i|71110
435|Saint-Julien-sur-Dheune|226|e|71210
436|Saint-Laurent-d'Andenay|961|e|71210|46731|4501
437|Saint-Laurent-en-Brionnais|324|3|71800
438|Saint-Léger-du-Bois|505|5|71360|47014|4447
439|Saint-Léger-lès-Paray|759|9|71600
440|Saint-Léger-sous-Beuvray|369|5|71990|46923|4101
441|Saint-Léger-sous-la-Bussière|290|g|71520
442|Saint-Léger-sur-Dheune|1533|1|71510|46845|4636
443|Saint-Loup-Géanges|1633|1|71350|46950|4900
444|Saint-Loup-de-Varennes|1271|1|71240
445|Saint-Marcel|6211|1|71380|46774|4892
446|Saint-Marcelin-de-Cray|193|4|71460
447|Saint-Mard-de-Vaux|264|1|71640
448|Saint-Martin-Belle-Roche|1385|8|71118|46383|4855
449|Saint-Martin-d'Auxy|149|c|71390
450|Saint-Martin-de-Commune|101|5|71490
451|Saint-Martin-de-Lixy|91|3|71740
452|Saint-Martin-de-Salencey|116|4|71220
453|Saint-Martin-du-Lac|234|6|71110
454|Saint-Martin-du-Mont|174|h|71580
455|Saint-Martin-du-Tartre|148|c|71460
456|Saint-Martin-en-Bresse|1905|2|71620|46817|5060
457|Saint-Martin-en-Gâtinois|120|2|71350
458|Saint-Martin-la-Patrouille|68|4|71460
459|Saint-Martin-sous-Montaigu|319|1|71640
460|Saint-Maurice-de-Satonnay|505|8|71260
461|Saint-Maurice-des-Champs|61|c|71460
462|Saint-Maurice-en-Rivière|532|2|71620
463|Saint-Maurice-lès-Châteauneuf|608|3|71740|46216|4253
464|Saint-Maurice-lès-Couches|176|5|71490
465|Saint-Micaud|269|e|71460
466|Saint-Nizier-sur-Arroux|124|5|71190
468|Saint-Pierre-de-Varennes|836|e|71670|46842|4499
469|Saint-Pierre-le-Vieux|378|g|71520
470|Saint-Point|363|g|71520
471|Saint-Privé|100|c|71390
472|Saint-Prix|201|5|71990
473|Saint-Racho|158|3|71800
474|Sainte-Radegonde|146|f|71320
475|Saint-Rémy|6410|1|71100|46763|4839
477|Saint-Romain-sous-Gourdon|473|e|71230
478|Saint-Romain-sous-Versigny|77|f|71420
479|Saint-Sernin-du-Bois|1734|e|71200|46841|4433
480|Saint-Sernin-du-Plain|613|1|71510|46892|4616
481|Saint-Symphorien-d'Ancelles|1131|8|71570
482|Saint-Symphorien-de-Marmagne|827|e|71710|46839|4331
483|Saint-Symphorien-des-Bois|421|3|71800
484|Saint-Usuge|1204|h|71500|46679|5251
485|Saint-Vallerin|253|c|71390
486|Saint-Vallier|8508|e|71230|46641|4371
487|Saint-Vérand|155|8|71570
488|Saint-Vincent-des-Prés|96|4|71250
489|Saint-Vincent-en-Bresse|586|h|71440
490|Saint-Vincent-Bragny|989|9|71430
491|Saint-Yan|1113|9|71600|46411|4039
=492|Saint-Ythaire|042
493|Saisy|350|5|71360
494|La Salle|506|8|71260
495|Salornay-sur-Guye|864|4|71250|46520|4597
496|Sampigny-lès-Maranges|131|1|71150
497|Sancé|2151|8|71000|46339|4830
498|Santilly|156|c|71460
499|Sanvignes-les-Mines|4235|e|71410|46664|4292
500|Sarry|103|i|71110
501|Sassangy|141|c|71390
502|Sassenay|1612|1|71530|46831|4925
503|Saules|125|c|71390
504|Saunières|81|2|71350
505|Savianges|80|c|71460
506|Savigny-en-Revermont|1152|b|71580|46635|5420
507|Savigny-sur-Grosne|170|a|71460
508|Savigny-sur-Seille|385|0|71440
509|La Celle-en-Morvan|452|5|71400
510|Semur-en-Brionnais|611|i|71110|46266|4095
=511|Sennecé-lès-Mâcon|270
512|Sennecey-le-Grand|2895|a|71240|46641|4867
513|Senozan|1135|8|71260|46396|4863
514|Sens-sur-Seille|436|b|71330
515|Sercy|103|c|71460
516|Serley|600|b|71310
517|Sermesse|247|2|71350
518|Serrières|300|g|71960
519|Serrigny-en-Bresse|182|b|71310
520|Sevrey|1201|1|71100|46738|4840
521|Sigy-le-Châtel|104|4|71250
522|Simandre|1750|0|71290|46624|4988
523|Simard|1175|h|71330|46720|5181
524|Sivignon|178|4|71220
525|Sologny|572|8|71960
526|Solutré-Pouilly|331|8|71960
527|Sommant|184|5|71540
528|Sornay|1960|h|71500|46630|5180
529|Suin|273|9|71220
530|Sully|486|5|71360|47007|4473
531|La Tagnière|209|5|71190
532|Taizé|174|4|71250
533|Tancon|570|3|71740
534|Le Tartre|107|b|71330
535|Tavernay|493|5|71400|47014|4234
537|Thil-sur-Arroux|138|5|71190
538|Thurey|423|b|71440
539|Tintry|80|5|71490
540|Torcy|2678|e|71210|46769|4453
541|Torpes|377|7|71270
542|Toulon-sur-Arroux|1433|f|71320|46693|4139
543|Tournus|5701|d|71700|46568|4906
544|Toutenant|170|2|71350
545|Tramayes|1070|g|71520|46305|4603
546|Trambly|394|g|71520
547|Trivy|261|g|71520
548|Tronchy|240|0|71440
549|La Truchère|200|d|71290
550|Uchizy|831|d|71700|46504|4886
551|Uchon|105|5|71190
552|Uxeau|486|f|71130|46663|4025
553|Vareilles|276|3|71800
554|Varenne-l'Arconce|110|i|71110
555|Varennes-le-Grand|2293|1|71240|46719|4869
556|Varennes-lès-Mâcon|588|8|71000
557|Varenne-Saint-Germain|684|9|71600
558|Varennes-Saint-Sauveur|1108|h|71480|46482|5243
559|Varennes-sous-Dun|519|3|71800|46290|4333
561|Vauban|242|3|71800
562|Vaudebarrier|211|9|71120
563|Vaux-en-Pré|79|c|71460
564|Vendenesse-lès-Charolles|729|9|71120|46443|4337
565|Vendenesse-sur-Arroux|552|f|71130|46628|4065
566|Verdun-Ciel|1811|2|71350|46897|5021
567|Vergisson|222|8|71960
568|Vérissey|53|h|71440
570|Verjux|504|2|71590|46879|4964
571|Verosvres|423|g|71220|46400|4433
572|Vers|234|a|71240
573|Versaugues|190|9|71110
574|Verzé|875|8|71960|46377|4736
576|Le Villars|274|d|71700
577|Villegaudin|215|2|71620
578|Clux-Villeneuve|303|2|71270
579|Villeneuve-en-Montagne|177|c|71390
580|Vincelles|467|h|71500
581|Vindecy|244|6|71110
582|La Vineuse sur Fregande|648|4|71250
=582|La Vineuse|582
583|Vinzelles|758|8|71680|46273|4768
584|Viré|1225|d|71260|46450|4843
585|Virey-le-Grand|1429|1|71530|46833|4867
586|Viry|261|9|71120
=587|Vitry-lès-Cluny|582
588|Vitry-en-Charollais|1082|9|71600|46783|4050
589|Vitry-sur-Loire|428|f|71140
590|Volesvres|665|9|71600|46472|4160
591|Fleurville|492|d|71260
=467||014
=429||076
=560||101
=575||176
=298||178
=083||193
=265||204
=114||263
=197||270
=049||294
=536||351
=211||443
=476||481
=053||490
=418||557
=131||566
=138||578
=569||584
~abergement de cuisery l|001
~abergement ste colombe l|002
~bizots les|038
~bordes les|043
~boulaye la|046
~breuil le|059
~chapelle au mans la|088
~chapelle de bragny la|089
~chapelle de guinchay la|090
~chapelle du mont de france|091
~chapelle naude la|092
~chapelle sous brancion la|094
~chapelle sous dun la|095
~chapelle sous uchon la|096
~chapelle thecle la|097
~charmee la|102
~chaux la|121
~ciel|566
~clayette la|133
~comelle la|142
~fay le|196
~frette la|206
~genete la|213
~grande verriere la|223
~guerreaux les|229
~guiche la|231
~hopital le mercier l|233
~louhans|263
~miroir le|300
~motte st jean la|325
~ouroux ss le bois ste mari|335
~petite verriere la|349
~planois le|352
~puley le|363
~racineuse la|364
~roche vineuse la|371
~salle la|494
~celle en morvan la|509
~tagniere la|531
~tartre le|534
~truchere la|549
~verdun sur le doubs|566
~villars le|576
#72 247200132 200072676 200040475 200072700 246100663 200072684 247200348 247200090 200073112 247200686 200068963 200070373 200072692 247200421 247200629 200072718 247200447
001|Aigné|1695|0|72650|48067|119
002|Aillières-Beauvoir|200|1|72600
003|Allonnes|10739|0|72700|47967|160
004|Amné|569|2|72540
005|Ancinnes|895|3|72610|48368|177
006|Arçonnay|1902|4|72610|48397|87
007|Ardenay-sur-Mérize|504|5|72370
008|Arnage|5445|0|72230|47926|187
009|Arthezé|350|6|72270
010|Asnières-sur-Vègre|331|7|72430
011|Assé-le-Boisne|881|3|72130|48323|-8
012|Assé-le-Riboul|479|3|72170
013|Aubigné-Racan|2158|8|72800|47691|267
015|Les Aulneaux|111|1|72600
016|Auvers-le-Hamon|1445|7|72300|47902|-352
017|Auvers-sous-Montfaucon|231|2|72540
018|Avesnes-en-Saosnois|93|1|72260
019|Avessé|332|2|72350
020|Avezé|690|9|72400|48227|679
021|Avoise|594|7|72430|47866|-207
022|Le Bailleul|1217|7|72200
023|Ballon-Saint Mars|2273|a|72290|48176|235
024|La Bazoge|3796|a|72650|48099|155
025|Bazouges Cré sur Loir|1977|6|72200|47689|-169
=025|Bazouges-sur-le-Loir|025
026|Beaufay|1522|1|72110|48147|362
027|Beaumont-sur-Dême|326|b|72340
028|Beaumont-Pied-de-Bœuf|472|b|72500
029|Beaumont-sur-Sarthe|1972|3|72170|48227|129
031|Beillé|542|9|72160
032|Berfay|333|c|72320
034|Bérus|435|3|72610
035|Bessé-sur-Braye|1972|c|72310|47834|750
036|Béthon|323|3|72610
037|Blèves|128|1|72600
038|Boëssé-le-Sec|515|9|72400|48135|564
039|Bonnétable|3703|1|72110|48179|426
040|La Bosse|155|9|72400
041|Bouër|350|9|72390
042|Bouloire|2127|5|72440|47974|548
043|Bourg-le-Roi|325|3|72610
044|Bousse|431|6|72270
045|Brains-sur-Gée|757|2|72550
046|Le Breil-sur-Mérize|1552|5|72370|48008|477
047|Brette-les-Pins|2131|d|72250|47912|336
048|Briosne-lès-Sables|558|1|72110
049|La Bruère-sur-Loir|250|8|72500
050|Brûlon|1549|2|72350|47969|-235
051|Cérans-Foulletourte|3341|e|72330|47827|75
052|Chahaignes|664|b|72340|47742|514
053|Challes|1156|d|72250|47931|414
054|Champagné|3666|0|72470|48022|331
056|Champfleur|1282|4|72610|48387|127
057|Champrond|69|9|72320
058|Changé|6911|d|72560|47987|283
059|Chantenay-Villedieu|807|2|72430|47921|-161
060|La Chapelle-aux-Choux|283|8|72800
061|La Chapelle-d'Aligné|1729|6|72300
062|La Chapelle-du-Bois|768|9|72400|48221|593
=063|La Chapelle-Gaugain|262
064|La Chapelle-Huon|513|c|72310|47857|744
065|La Chapelle-Saint-Aubin|2256|0|72650|48036|160
066|La Chapelle-Saint-Fray|421|f|72240
067|La Chapelle-Saint-Rémy|995|9|72160|48107|456
068|La Chartre-sur-le-Loir|1370|b|72340|47729|574
=069|Chassé|137
070|Chassillé|249|2|72540
071|Montval-sur-Loir|5641|b|72500|47694|418
=071|Château-du-Loir|071
072|Château-l'Hermitage|256|8|72510
073|Chaufour-Notre-Dame|1173|0|72550|48025|76
074|Chemiré-en-Charnie|212|2|72540
075|Chemiré-le-Gaudin|998|e|72210|47929|-17
076|Chenay|255|4|72610
077|Chenu|421|8|72500
078|Chérancé|353|3|72170
079|Chérisay|303|3|72610
080|Cherré-Au|2758|9|72400|48173|658
=080|Cherré|080
=081|Cherreau|080
=082|Le Chevain|308
083|Chevillé|351|2|72350
084|Clermont-Créans|1293|6|72200|47718|-15
085|Cogners|170|c|72310
086|Commerveil|138|1|72600
087|Conflans-sur-Anille|468|c|72120|47946|745
088|Congé-sur-Orne|314|1|72290
089|Conlie|1833|f|72240|48123|-17
090|Connerré|2780|5|72160|48060|492
091|Contilly|134|1|72600
093|Cormes|893|9|72400|48170|704
094|Coudrecieux|636|5|72440|47993|629
095|Coulaines|8121|0|72190|48024|204
096|Coulans-sur-Gée|1605|2|72550|48021|11
=097|Coulombiers|138
098|Coulongé|506|8|72800|47689|201
099|Courcebœufs|640|a|72290
100|Courcelles-la-Forêt|397|6|72270
101|Courcemont|664|1|72110|48173|351
102|Courcival|80|1|72110
103|Courdemanche|623|b|72150|47815|562
104|Courgains|581|1|72260|48290|277
105|Courgenard|454|9|72320
106|Courtillers|901|7|72300|47803|-304
107|Crannes-en-Champagne|340|2|72540
=108|Cré-sur-Loir|025
109|Crissé|534|f|72140|48169|-60
110|Crosmières|974|6|72200|47746|-152
111|Cures|489|f|72240
112|Dangeul|486|1|72260|48248|257
113|Degré|751|f|72550|48050|69
114|Dehault|241|9|72400
115|Dissay-sous-Courcillon|966|b|72500|47665|471
=117|Dissé-sous-le-Lude|176
118|Dollon|1427|c|72390|48040|587
119|Domfront-en-Champagne|1069|f|72240|48105|27
120|Doucelles|223|3|72170
121|Douillet|319|3|72130
122|Duneau|1078|9|72160|48069|519
123|Dureil|61|7|72270
124|Écommoy|4868|g|72220|47828|273
125|Écorpain|296|c|72120
126|Épineu-le-Chevreuil|286|2|72540
127|Étival-lès-le-Mans|1826|e|72700|47957|88
128|Val-d'Étangson|530|c|72120
=128|Évaillé|128
129|Fatines|929|0|72470|48046|348
130|Fay|751|0|72550
131|Fercé-sur-Sarthe|575|e|72430|47900|-32
132|La Ferté-Bernard|8740|9|72400|48187|652
133|Fillé|1562|e|72210|47899|125
134|Flée|528|b|72500|47733|453
135|La Fontaine-Saint-Martin|599|6|72330
136|Fontenay-sur-Vègre|307|2|72350
137|Villeneuve-en-Perseigne|2174|4|72600 72610|48447|255
=137|La Fresnaye-sur-Chédouet|137
138|Fresnay-sur-Sarthe|2928|3|72130|48282|21
139|Fyé|1013|3|72610|48326|80
141|Gesnes-le-Gandelin|879|3|72130|48355|19
142|Grandchamp|137|3|72610
143|Le Grand-Lucé|1949|b|72150|47865|469
144|Gréez-sur-Roc|344|9|72320
145|Le Grez|380|f|72140
146|Guécélard|3202|e|72230|47876|129
147|La Guierche|1300|a|72380|48114|194
148|Jauzé|80|1|72110
149|Joué-en-Charnie|589|2|72540|48018|-191
150|Joué-l'Abbé|1267|a|72380
151|Juigné-sur-Sarthe|1141|7|72300|47864|-287
152|Juillé|407|3|72170
153|Jupilles|566|b|72500|47791|412
154|La Flèche|14947|6|72200|47698|-76
155|Laigné-Saint-Gervais|4252|g|72220|47878|228
156|Lamnay|928|9|72320|48117|704
157|Lavardin|693|f|72240|48077|62
158|Lavaré|815|c|72390|48054|644
=159|Lavenay|262
160|Lavernat|586|b|72500
161|Lhomme|933|b|72340|47744|559
=162|Lignières-la-Carelle|137
163|Ligron|494|6|72270
164|Livet-en-Saosnois|63|3|72610
165|Lombron|1960|5|72450|48079|418
166|Longnes|286|2|72540
167|Louailles|691|7|72300|47792|-252
168|Loué|2156|2|72540|47995|-154
169|Louplande|1505|e|72210|47950|-50
170|Louvigny|178|1|72600
171|Louzes|103|1|72600
172|Le Luart|1460|9|72390|48070|587
173|Luceau|1225|b|72500|47711|397
174|Lucé-sous-Ballon|108|1|72290
175|Luché-Pringé|1535|8|72800|47703|75
176|Le Lude|3983|8|72800|47646|157
=176|Le Lude|176
177|Maigné|326|2|72210
178|Maisoncelles|201|5|72440
179|Malicorne-sur-Sarthe|1854|e|72270|47814|-84
180|Mamers|4996|1|72600|48350|369
181|Le Mans|146249|0|72000 72100|48002|203
182|Mansigné|1555|8|72510|47748|135
183|Marçon|1057|b|72340|47710|510
184|Mareil-en-Champagne|342|2|72540
185|Mareil-sur-Loir|653|6|72200|47714|11
186|Maresché|876|3|72170|48212|153
187|Marigné-Laillé|1653|g|72220|47819|340
188|Marollette|159|1|72600
189|Marolles-les-Braults|2039|1|72260|48252|314
190|Marolles-lès-Saint-Calais|284|c|72120
191|Mayet|3187|8|72360|47759|275
192|Les Mées|103|1|72260
193|Melleray|454|9|72320|48099|800
194|Meurcé|275|1|72170
195|Mézeray|1841|e|72270|47826|-18
196|Mézières-sur-Ponthouin|725|1|72290
197|Mézières-sous-Lavardin|676|f|72240
198|La Milesse|2617|0|72650|48065|136
199|Moitron-sur-Sarthe|258|3|72170
200|Moncé-en-Belin|3697|g|72230|47895|199
201|Moncé-en-Saosnois|221|1|72260
202|Monhoudou|214|1|72260
=203|Montabon|071
204|Montaillé|516|c|72120|47938|701
205|Montbizot|1841|a|72380|48148|182
=207|Montigny|137
208|Montmirail|366|9|72320
209|Montreuil-le-Chétif|318|3|72130
210|Montreuil-le-Henri|295|b|72150
211|Mont-Saint-Jean|628|f|72140|48246|-107
212|Moulins-le-Carbonnel|697|3|72130|48372|-24
213|Mulsanne|5244|0|72230|47912|248
214|Nauvay|12|1|72260
215|Neufchâtel-en-Saosnois|1003|1|72600|48377|247
216|Neuvillalais|585|f|72240
217|Neuville-sur-Sarthe|2463|a|72190|48076|193
218|Neuvillette-en-Charnie|305|f|72140
219|Bernay-Neuvy-en-Champagne|756|f|72240|48067|-67
220|Nogent-le-Bernard|864|1|72110|48237|490
221|Nogent-sur-Loir|361|b|72500
222|Nouans|252|1|72260
223|Noyen-sur-Sarthe|2556|2|72430|47872|-100
224|Nuillé-le-Jalais|528|5|72370
225|Oisseau-le-Petit|671|3|72610|48348|86
226|Oizé|1322|6|72330|47810|104
227|Panon|33|1|72600
228|Parcé-sur-Sarthe|1950|7|72300|47844|-201
229|Parennes|444|f|72140|48119|-185
230|Parigné-le-Pôlin|1037|e|72330|47850|108
231|Parigné-l'Évêque|5358|d|72250
232|Notre-Dame-du-Pé|710|7|72300
233|Peray|70|1|72260
234|Pezé-le-Robert|343|f|72140
235|Piacé|370|3|72170
236|Pincé|192|7|72300
237|Pirmil|512|2|72430
238|Pizieux|75|1|72600
239|Poillé-sur-Vègre|582|2|72350|47919|-266
=240|Poncé-sur-le-Loir|262
241|Montfort-le-Gesnois|2939|5|72450|48048|403
243|Pontvallain|1607|8|72510|47751|192
244|Précigné|2877|7|72300|47766|-325
245|Préval|656|9|72400|48235|624
246|Prévelles|188|9|72110
247|Pruillé-le-Chétif|1329|0|72700|47994|107
248|Pruillé-l'Éguillé|801|b|72150
249|La Quinte|823|f|72550|48059|38
250|Rahay|167|c|72120
251|René|387|1|72260
252|Requeil|1108|8|72510|47785|162
253|Roëzé-sur-Sarthe|2514|e|72210|47896|67
254|Rouessé-Fontaine|261|3|72610
255|Rouessé-Vassé|785|f|72140|48160|-198
256|Rouez|804|f|72140|48140|-115
257|Rouillon|2382|0|72700|48006|135
=258|Roullée|137
259|Rouperroux-le-Coquet|266|1|72110
260|Ruaudin|3481|0|72230|47945|266
261|Ruillé-en-Champagne|310|f|72240
262|Loir en Vallée|2044|b|72310 72340|47751|621
=262|Ruillé-sur-Loir|262
264|Sablé-sur-Sarthe|12326|7|72300|47838|-333
265|Saint-Aignan|264|1|72110
266|Saint-Aubin-de-Locquenay|761|3|72130|48269|23
267|Saint-Aubin-des-Coudrais|890|9|72400|48173|585
268|Saint-Biez-en-Belin|710|g|72220|47822|239
269|Saint-Calais|2948|c|72120|47920|744
270|Saint-Calez-en-Saosnois|179|1|72600
271|Saint-Célerin|882|5|72110
272|Sainte-Cérotte|337|c|72120
273|Saint-Christophe-du-Jambet|231|3|72170
274|Saint-Christophe-en-Champagne|218|2|72540
275|Saint-Corneille|1510|5|72460|48067|342
276|Saint-Cosme-en-Vairais|1927|1|72110|48274|460
277|Saint-Denis-des-Coudrais|113|9|72110
278|Saint-Denis-d'Orques|760|2|72350
279|Saint-Georges-de-la-Couée|181|b|72150
280|Saint-Georges-du-Bois|2285|0|72700|47973|100
281|Saint-Georges-du-Rosay|452|1|72110
282|Saint-Georges-le-Gaultier|517|3|72130|48297|-106
283|Saint-Germain-d'Arcé|337|8|72800
=284|Saint-Germain-sur-Sarthe|138
286|Saint-Gervais-de-Vic|383|c|72120
289|Sainte-Jamme-sur-Sarthe|1950|a|72380|48142|167
290|Saint-Jean-d'Assé|1790|a|72380
291|Saint-Jean-de-la-Motte|955|8|72510|47742|57
292|Saint-Jean-des-Échelles|222|9|72320
293|Saint-Jean-du-Bois|616|e|72430|47873|-39
294|Saint-Léonard-des-Bois|471|3|72130|48353|-78
295|Saint-Longis|509|1|72600
296|Saint-Maixent|741|9|72320|48090|651
297|Saint-Marceau|530|3|72170
=298|Saint-Mars-de-Locquenay|382
299|Saint-Mars-d'Outillé|2483|d|72220|47871|332
300|Saint-Mars-la-Brière|2681|5|72470|48030|373
302|Saint-Martin-des-Monts|178|9|72400
303|Saint-Michel-de-Chavaignes|737|5|72440|48018|571
=304|Sainte-Osmane|128
305|Saint-Ouen-de-Mimbré|901|3|72130|48293|48
306|Saint-Ouen-en-Belin|1313|g|72220|47833|210
307|Saint-Ouen-en-Champagne|237|2|72350
308|Saint-Paterne - Le Chevain|2076|4|72610|48417|111
=308|Saint-Paterne|308
309|Saint-Paul-le-Gaultier|285|3|72130
310|Saint-Pavace|2007|a|72190
311|Saint-Pierre-de-Chevillé|334|b|72500
312|Saint-Pierre-des-Bois|220|2|72430
313|Saint-Pierre-des-Ormes|206|1|72600
314|Saint-Pierre-du-Lorouër|356|b|72150
315|Saint-Rémy-de-Sillé|828|f|72140|48187|-93
316|Saint-Rémy-des-Monts|713|1|72600|48309|400
317|Saint-Rémy-du-Val|493|1|72600
=318|Saint-Rigomer-des-Bois|137
319|Sainte-Sabine-sur-Longève|743|f|72380|48141|95
320|Saint-Saturnin|2774|0|72650|48065|160
321|Saint-Symphorien|509|f|72240|48072|-114
322|Saint-Ulphace|222|9|72320
323|Saint-Victeur|432|3|72130
324|Saint-Vincent-des-Prés|502|1|72600
325|Saint-Vincent-du-Lorouër|814|b|72150|47825|489
326|Saosnes|216|1|72600
327|Sarcé|264|8|72360
328|Sargé-lès-le-Mans|3851|0|72190|48035|240
329|Savigné-l'Évêque|4031|5|72460
330|Savigné-sous-le-Lude|446|8|72800
331|Sceaux-sur-Huisne|587|9|72160|48105|584
332|Ségrie|592|3|72170|48201|25
333|Semur-en-Vallon|428|c|72390
334|Sillé-le-Guillaume|2195|f|72140|48183|-129
335|Sillé-le-Philippe|1085|5|72460|48108|352
336|Solesmes|1240|7|72300|47851|-302
337|Sougé-le-Ganelon|826|3|72130|48318|-30
338|Souillé|797|a|72380
339|Souligné-Flacé|636|e|72210|47974|13
340|Souligné-sous-Ballon|1244|a|72290|48140|236
341|Soulitré|597|5|72370|48011|456
342|Souvigné-sur-Même|164|9|72400
343|Souvigné-sur-Sarthe|603|7|72300|47827|-389
344|Spay|2808|e|72700|47924|151
345|Surfonds|339|5|72370
346|La Suze-sur-Sarthe|4693|e|72210|47890|25
347|Tassé|287|2|72430
348|Tassillé|136|2|72540
349|Teillé|543|a|72290
350|Teloché|3067|g|72220|47888|271
351|Tennie|1000|f|72240|48108|-77
352|Terrehault|139|1|72110
353|Théligny|215|9|72320
354|Thoigné|165|1|72260
355|Thoiré-sous-Contensor|111|3|72610
356|Thoiré-sur-Dinan|399|b|72500
357|Thorée-les-Pins|744|6|72800|47687|42
358|Thorigné-sur-Dué|1637|5|72160|48039|536
359|Torcé-en-Vallée|1397|5|72110|48134|396
360|Trangé|1637|0|72650|48026|110
361|Tresson|511|5|72440
362|Le Tronchet|170|3|72170
363|Tuffé Val de la Chéronne|1680|9|72160|48113|514
364|Vaas|1371|8|72500|47669|312
366|Valennes|303|c|72320
367|Vallon-sur-Gée|774|2|72540|47963|-68
368|Vancé|283|c|72310
369|Verneil-le-Chétif|584|8|72360|47733|295
370|Vernie|346|3|72170
372|Vezot|75|1|72600
373|Vibraye|2523|c|72320|48060|735
374|Villaines-la-Carelle|132|1|72600
375|Villaines-la-Gonais|510|9|72400
376|Villaines-sous-Lucé|645|b|72150|47866|482
377|Villaines-sous-Malicorne|1032|6|72270|47764|-99
378|Vion|1366|7|72300|47819|-239
379|Viré-en-Champagne|204|2|72350
380|Vivoin|892|3|72170|48234|156
381|Voivres-lès-le-Mans|1345|e|72210|47930|73
382|Val-de-la-Hune|1521|5|72440|47933|468
=382|Volnay|382
383|Vouvray-sur-Huisne|131|9|72160
=384|Vouvray-sur-Loir|071
385|Yvré-le-Pôlin|1717|8|72330|47820|153
386|Yvré-l'Évêque|4181|0|72530
=030||002
=301||023
=014||039
=263||048
=285||154
=371||154
=287||155
=116||189
=242||196
=033||219
=206||241
=140||264
=055||276
=092||276
=365||317
=288||363
~amne en champagne|004
~douillet le joly|121
~fille sur sarthe|133
~laigne en belin|155
~rouez en champagne|256
~st gervais en belin|155
#73 247300668 247300015 200069110 247300817 247300676 200068674 200068997 200070464 200040798 200041010 200070340 247300528 247300262 200040111 247300254 247300361 200023299 247300452
001|Aiguebelette-le-Lac|255|0|73610
=002|Aiguebelle|212
003|Grand-Aigueblanche|3780|1|73260|45505|6502
=003|Aigueblanche|003
004|Aillon-le-Jeune|430|2|73340
005|Aillon-le-Vieux|221|2|73340
006|Aime-la-Plagne|4385|3|73210|45556|6650
=006|Aime|006
007|Aiton|1874|4|73220|45561|6260
008|Aix-les-Bains|32406|5|73100|45692|5909
010|Entrelacs|6461|5|73410|45788|5945
=010|Albens|010
011|Albertville|19978|6|73200|45675|6391
012|Albiez-le-Jeune|139|7|73300
013|Albiez-Montrond|350|7|73300
014|Allondaz|298|6|73200
015|Les Allues|1736|8|73550|45415|6565
017|Apremont|979|9|73190|45500|5950
018|Arbin|841|9|73800|45512|6071
019|Argentine|959|4|73220|45494|6313
020|Arith|456|2|73340
021|Arvillard|861|9|73110|45443|6118
022|Attignat-Oncin|574|0|73610|45508|5777
023|Aussois|676|a|73500|45229|6742
024|Les Avanchers-Valmorel|724|1|73260
025|Avressieux|544|b|73240
026|Avrieux|386|a|73500
027|Ayn|392|0|73470
028|La Balme|360|c|73170
029|Barberaz|5306|2|73000|45562|5943
030|Barby|3772|2|73230|45568|5980
031|Bassens|5175|2|73000|45576|5939
032|La Bâthie|2176|6|73540|45628|6449
033|La Bauche|542|d|73360
034|Beaufort|1989|6|73270|45719|6573
=035|Beaune|261
036|Bellecombe-en-Bauges|793|2|73340
=038|Bellentre|150
039|Belmont-Tramonet|505|b|73330
040|Bessans|341|a|73480
041|Betton-Bettonet|306|9|73390
042|Billième|273|c|73170
043|La Biolle|2948|5|73410|45758|5929
=045|Le Bois|003
=046|Bonneval|187
047|Bonneval-sur-Arc|285|a|73480
048|Bonvillard|351|6|73460
049|Bonvillaret|154|4|73220
050|Bourdeau|572|5|73370
051|Le Bourget-du-Lac|5216|5|73370|45654|5855
052|Bourget-en-Huile|142|9|73110
053|Bourgneuf|656|9|73390
054|Bourg-Saint-Maurice|7270|e|73700|45615|6768
055|Bozel|2098|8|73350|45443|6649
=056|Bramans|290
057|Brides-les-Bains|442|8|73570|45453|6568
058|La Bridoire|1202|b|73520|45525|5741
059|Brison-Saint-Innocent|2445|5|73100|45724|5889
=060|Celliers|187
061|Césarches|441|6|73200
=062|Cessens|010
063|Cevins|706|6|73730|45591|6454
064|Challes-les-Eaux|5630|2|73190|45547|5981
065|Chambéry|59964|2|73000|45566|5921
067|La Chambre|1221|f|73130|45359|6300
068|Chamousset|621|9|73390
069|Chamoux-sur-Gelon|966|9|73390|45534|6214
070|Champagneux|675|b|73240
071|Champagny-en-Vanoise|540|8|73350|45455|6693
072|Champ-Laurent|31|9|73390
073|Chanaz|551|5|73310|45808|5794
074|La Chapelle|326|f|73660
075|La Chapelle-Blanche|596|9|73110
076|La Chapelle-du-Mont-du-Chat|269|5|73370
077|Les Chapelles|568|e|73700
078|La Chapelle-Saint-Martin|150|c|73170
079|Châteauneuf|901|9|73390|45549|6172
=080|Le Châtel|135
081|Le Châtelard|686|2|73630|45686|6137
082|La Chavanne|720|9|73800
083|Les Chavannes-en-Maurienne|220|f|73660
084|Chignin|923|9|73800|45524|6012
085|Chindrieux|1531|5|73310|45801|5844
086|Cléry|367|6|73460
087|Cognin|6954|2|73160|45560|5891
088|Cohennoz|137|6|73400 73590
089|Coise-Saint-Jean-Pied-Gauthier|1305|9|73800|45528|6144
090|La Compôte|273|2|73630
091|Conjux|218|5|73310
092|Corbel|161|d|73160
=093|La Côte-d'Aime|150
094|Crest-Voland|346|6|73590
095|La Croix-de-la-Rochette|380|9|73110
096|Cruet|1056|9|73800|45529|6092
097|Curienne|704|2|73190|45567|6008
098|Les Déserts|845|2|73230
099|Détrier|427|9|73110
100|Domessin|2005|b|73330|45547|5705
101|Doucy-en-Bauges|94|2|73630
=102|Doucy|187
103|Drumettaz-Clarafond|3012|5|73420|45661|5922
104|Dullin|497|0|73610
105|Les Échelles|1286|d|73360|45441|5749
106|École|305|2|73630
107|Entremont-le-Vieux|648|d|73670|45433|5883
=108|Épersy|010
109|Épierre|757|4|73220|45453|6295
110|Esserts-Blay|755|6|73540|45614|6436
=111|Étable|215
=112|Feissons-sur-Isère|187
113|Feissons-sur-Salins|175|8|73350
114|Flumet|799|6|73590|45818|6514
=115|Fontaine-le-Puits|284
116|Fontcouverte-la-Toussuire|473|7|73300|45250|6300
117|Fourneaux|701|a|73500|45190|6649
=118|Francin|151
119|Freney|116|a|73500
120|Fréterive|640|9|73250
121|Frontenex|1912|6|73460|45633|6312
122|Gerbaix|461|0|73470
123|La Giettaz|381|6|73590|45864|6494
124|Gilly-sur-Isère|3149|6|73200|45659|6351
=126|Granier|006
=127|Gresin|236
128|Grésy-sur-Aix|4740|5|73100|45723|5925
129|Grésy-sur-Isère|1195|6|73460|45599|6254
130|Grignon|2099|6|73200|45651|6378
131|Hautecour|298|g|73600
132|Hauteluce|734|6|73620|45749|6581
133|Hauteville|350|9|73390
135|La Tour-en-Maurienne|1087|7|73300|45298|6361
=135|Hermillon|135
137|Jacob-Bellecombette|4499|2|73000|45558|5915
138|Jarrier|506|7|73300
139|Jarsy|255|2|73630
140|Jongieux|289|c|73170
141|Laissaud|778|9|73800|45448|6039
142|Landry|813|3|73210|45572|6739
=143|Lanslebourg-Mont-Cenis|290
=144|Lanslevillard|290
145|Lépin-le-Lac|466|0|73610
146|Lescheraines|803|2|73340|45713|6105
147|Loisieux|236|c|73170
=148|Longefoy|006
149|Lucey|286|c|73170
150|La Plagne Tarentaise|3836|3|73210|45550|6667
=150|Mâcot-la-Plagne|150
151|Porte-de-Savoie|3974|9|73800|45500|6004
=151|Les Marches|151
152|Marcieux|240|0|73470
153|Marthod|1346|6|73400|45727|6403
154|Mercury|3495|6|73200|45675|6337
155|Méry|2150|5|73420|45641|5936
156|Meyrieux-Trouet|354|c|73170
157|Modane|2849|a|73500|45200|6669
=158|Mognard|010
159|Les Mollettes|870|9|73800|45463|6058
160|Montagnole|1038|2|73000|45541|5913
161|Montagny|658|8|73350
162|Montailleur|671|6|73460|45617|6278
=163|Montaimont|235
164|Montcel|1111|5|73100|45725|5983
166|Montendry|49|9|73390
=167|Montgellafrey|235
168|Montgilbert|114|4|73220
=169|Montgirod|006
170|Monthion|520|6|73200
171|Montmélian|4024|9|73800|45505|6056
173|Montricher-Albanne|476|7|73870|45206|6420
=174|Montrond|013
175|Montsapey|85|4|73220
176|Montvalezan|734|e|73700|45612|6846
177|Montvernier|240|7|73300
178|La Motte-en-Bauges|539|2|73340
179|La Motte-Servolex|12067|2|73290|45597|5867
180|Motz|482|5|73310
181|Moûtiers|3487|g|73600|45485|6531
182|Mouxy|2311|5|73100|45684|5935
183|Myans|1318|9|73800|45513|5994
184|Nances|554|0|73470
=185|Naves|187
186|Notre-Dame-de-Bellecombe|463|6|73590|45808|6518
187|La Léchère|2538|1|73260|45560|6471
=187|Notre-Dame-de-Briançon|187
188|Notre-Dame-des-Millières|988|6|73460|45622|6337
189|Notre-Dame-du-Cruet|222|f|73130
190|Notre-Dame-du-Pré|258|g|73600
191|Novalaise|2261|0|73470|45595|5778
192|Le Noyer|230|2|73340
193|Ontex|84|5|73310
194|Orelle|324|h|73140
196|Pallud|784|6|73200|45684|6389
197|Peisey-Nancroix|632|3|73210|45546|6756
=199|Petit-Cœur|187
200|Planaise|560|9|73800
201|Planay|442|8|73350
202|Plancherine|471|6|73200
=203|Pontamafrey-Montpascal|135
204|Le Pont-de-Beauvoisin|2124|b|73330|45537|5673
205|Le Pontet|133|9|73110
206|Pralognan-la-Vanoise|689|8|73710|45383|6719
207|Presle|424|9|73110
208|Pugny-Chatenod|1071|5|73100|45699|5948
=209|Pussy|187
210|Puygros|406|2|73190
211|Queige|904|6|73720|45719|6459
212|Val-d'Arc|2026|4|73220|45544|6304
=212|Randens|212
213|La Ravoire|9332|2|73490|45563|5958
214|Rochefort|253|b|73240
215|Valgelon-La Rochette|4207|9|73110|45458|6114
=215|La Rochette|215
216|Rognaix|479|6|73730
217|Rotherens|371|9|73110
218|Ruffieux|819|5|73310|45849|5843
219|Saint-Alban-de-Montbel|688|0|73610
220|Saint-Alban-d'Hurtières|404|4|73220
221|Saint-Alban-des-Villards|92|f|73130
222|Saint-Alban-Leysse|6734|2|73230|45583|5950
223|Saint-André|449|a|73500
224|Saint-Avre|925|f|73130|45355|6306
225|Saint-Baldoph|2949|2|73190|45531|5952
226|Saint-Béron|1713|b|73520|45503|5728
227|Courchevel|2290|8|73120|45434|6637
228|Saint-Cassin|1046|2|73160|45535|5895
229|Saint-Christophe|545|d|73360
230|Saint-Colomban-des-Villards|143|f|73130
231|Saint-Étienne-de-Cuines|1186|f|73130|45350|6283
232|Sainte-Foy-Tarentaise|686|e|73640|45589|6885
233|Saint-Franc|155|d|73360
234|Saint-François-de-Sales|190|2|73340
235|Saint François Longchamp|433|f|73130
=235|Saint-François-Longchamp|235
236|Saint-Genix-les-Villages|3095|b|73240|45599|5636
=236|Saint-Genix-sur-Guiers|236
237|Saint-Georges-d'Hurtières|410|4|73220
=238|Saint-Germain-la-Chambotte|010
=239|Saint-Girod|010
240|Sainte-Hélène-du-Lac|855|9|73800|45483|6065
241|Sainte-Hélène-sur-Isère|1248|6|73460|45614|6321
242|Saint-Jean-d'Arves|273|7|73530
243|Saint-Jean-d'Arvey|1721|2|73230
=244|Saint-Jean-de-Belleville|257
245|Saint-Jean-de-Chevelu|834|c|73170|45697|5830
246|Saint-Jean-de-Couz|304|d|73160
247|Saint-Jean-de-la-Porte|989|9|73250|45556|6129
248|Saint-Jean-de-Maurienne|7524|7|73300|45275|6353
249|Saint-Jeoire-Prieuré|1999|2|73190|45530|5990
250|Saint-Julien-Mont-Denis|1506|7|73870
252|Saint-Léger|257|4|73220
253|Saint-Marcel|611|g|73600
254|Sainte-Marie-d'Alvey|133|b|73240
255|Sainte-Marie-de-Cuines|847|f|73130|45338|6304
256|Saint-Martin-d'Arc|298|h|73140
257|Les Belleville|3498|g|73440 73600|45382|6505
=257|Saint-Martin-de-Belleville|257
258|Saint-Martin-de-la-Porte|698|h|73140|45239|6447
259|Saint-Martin-sur-la-Chambre|525|f|73130
=260|Saint-Maurice-de-Rotherens|236
261|Saint-Michel-de-Maurienne|2395|h|73140|45220|6469
262|Saint-Nicolas-la-Chapelle|502|6|73590
263|Saint-Offenge|1179|5|73100|45734|6003
265|Saint-Ours|775|5|73410|45757|5989
=266|Saint-Oyen|003
267|Saint-Pancrace|307|7|73300
268|Saint-Paul-sur-Isère|543|6|73730|45598|6439
269|Saint-Paul-sur-Yenne|747|c|73170
270|Saint-Pierre-d'Albigny|4217|9|73250
271|Saint-Pierre-d'Alvey|305|c|73170
272|Saint-Pierre-de-Belleville|184|4|73220
273|Saint-Pierre-de-Curtille|472|5|73310
274|Saint-Pierre-d'Entremont|383|d|73670
275|Saint-Pierre-de-Genebroz|334|d|73360
276|Saint-Pierre-de-Soucy|437|9|73800
277|Sainte-Reine|177|2|73630
278|Saint-Rémy-de-Maurienne|1289|f|73660|45400|6267
280|Saint-Sorlin-d'Arves|347|7|73530
281|Saint-Sulpice|821|2|73160|45567|5845
282|Saint-Thibaud-de-Couz|1107|d|73160|45501|5845
283|Saint-Vital|767|6|73460|45628|6299
284|Salins-Fontaine|941|g|73600|45472|6531
=284|Salins-les-Thermes|284
285|Séez|2459|e|73700|45624|6801
286|Serrières-en-Chautagne|1156|5|73310|45882|5843
=287|Sollières-Sardières|290
288|Sonnaz|2130|2|73000|45618|5915
289|La Table|445|9|73110
290|Val-Cenis|2112|a|73480 73500|45286|6876
=290|Termignon|290
=291|Tessens|006
292|Thénésol|326|6|73200
293|Thoiry|456|2|73230
294|La Thuile|353|2|73190
=295|Thyl|261
296|Tignes|1919|e|73320|45496|6925
297|Tournon|569|6|73460
298|Tours-en-Savoie|945|6|73790|45654|6441
299|Traize|335|c|73170
300|Tresserve|2909|5|73100|45676|5899
301|Trévignin|870|5|73100|45706|5955
302|La Trinité|381|9|73110
303|Ugine|7154|6|73400|45756|6415
304|Val-d'Isère|1567|e|73150|45451|6975
=305|Valezan|150
306|Valloire|1064|h|73450|45165|6430
307|Valmeinier|593|h|73450|45186|6481
308|Venthon|606|6|73200|45686|6410
309|Verel-de-Montbel|341|b|73330
310|Verel-Pragondran|640|2|73230
311|Le Verneil|88|9|73110
312|Verrens-Arvey|959|6|73460|45655|6318
313|Verthemex|244|c|73170
314|Villard-d'Héry|270|9|73800
315|Villard-Léger|433|9|73390
316|Villard-Sallet|310|9|73110
317|Villard-sur-Doron|702|6|73270|45726|6540
318|Villarembert|253|7|73300
320|Villargondran|790|7|73300|45264|6377
=321|Villarlurin|257
322|Villarodin-Bourget|499|a|73500|45208|6710
323|Villaroger|355|e|73640
324|Villaroux|192|9|73110
=325|Villette|006
326|Vimines|2372|2|73160|45546|5865
327|Vions|425|5|73310
328|Viviers-du-Lac|2355|5|73420|45650|5900
329|Voglans|2021|5|73420|45619|5888
330|Yenne|3026|c|73170|45704|5758
=037||003
=125||003
=319||003
=016||010
=279||011
=134||054
=044||065
=066||065
=172||135
=009||173
=198||227
=165||250
=251||257
=264||263
=136||303
=195||303
~betton bettonnet|041
~champlaurent|072
~la chapelle du mt du chat|076
~coise st jean pd gauthier|089
~le montcel|164
~st alban des hurtieres|220
~st christophe la grotte|229
~st georges des hurtieres|237
~st julien montdenis|250
#74 200071967 200066793 247400617 200067551 247400112 247400724 200011773 200033116 247400583 247400690 200000172 247400567 200070852 247400682 247400740 247400047 200023372 200034098 247400773 200034882 247400666
001|Abondance|1583|0|74360|46279|6721
002|Alby-sur-Chéran|2664|1|74540|45817|6017
003|Alex|1139|2|74290|45890|6236
004|Allèves|397|1|74540
005|Allinges|5019|3|74200|46335|6464
006|Allonzier-la-Caille|2253|4|74350|46001|6119
007|Amancy|2792|5|74800|46073|6329
008|Ambilly|6355|6|74100
009|Andilly|1013|4|74350|46058|6065
010|Annecy|132117|1|74000 74370 74600 74940 74960|45909|6126
=010|Annecy|010
=011|Annecy-le-Vieux|010
012|Annemasse|37628|6|74100|46194|6238
013|Anthy-sur-Léman|2495|3|74200|46355|6427
014|Arâches-la-Frasse|1764|7|74300|46043|6631
015|Arbusigny|1167|8|74930|46093|6219
016|Archamps|2375|9|74160|46132|6126
018|Arenthon|2097|5|74800|46107|6333
019|Argonay|3807|1|74370
020|Armoy|1564|3|74200|46351|6517
021|Arthaz-Pont-Notre-Dame|1713|8|74380|46159|6266
=022|Aviernoz|282
024|Ayse|2376|a|74130|46081|6446
025|Ballaison|1472|3|74140|46298|6328
026|La Balme-de-Sillingy|5336|b|74330|45969|6042
027|La Balme-de-Thuy|460|2|74230
029|Bassy|423|c|74910
030|La Baume|320|d|74430
031|Beaumont|3097|9|74160|46104|6121
032|Bellevaux|1450|d|74470|46259|6534
033|Bernex|1472|0|74500|46362|6678
034|Le Biot|633|d|74430
035|Bloye|571|e|74150
036|Bluffy|395|1|74290
037|Boëge|1983|f|74420|46207|6404
038|Bogève|1200|f|74250|46193|6421
040|Bonne|3267|6|74380|46172|6324
041|Bonnevaux|284|0|74360
042|Bonneville|13335|a|74130|46080|6407
043|Bons-en-Chablais|6343|3|74890|46265|6371
044|Bossey|941|9|74160|46150|6158
045|Le Bouchet-Mont-Charvin|245|2|74230
046|Boussy|506|e|74150
048|Brenthonne|1128|3|74890|46272|6397
049|Brizon|457|a|74130
050|Burdignin|712|f|74420|46221|6424
051|Cercier|734|4|74350|46026|6049
052|Cernex|1184|4|74350|46063|6049
053|Cervens|1270|3|74550|46286|6440
054|Chainaz-les-Frasses|681|1|74540|45773|5996
055|Challonges|610|c|74910
056|Chamonix-Mont-Blanc|8705|g|74400|45924|6869
057|Champanges|1208|0|74500|46372|6553
058|La Chapelle-d'Abondance|872|0|74360
059|La Chapelle-Rambaud|249|5|74800
060|La Chapelle-Saint-Maurice|121|1|74410
061|Chapeiry|984|1|74540|45850|6033
062|Charvonnex|1537|1|74370|45977|6160
063|Châtel|1174|0|74390|46265|6840
064|Châtillon-sur-Cluses|1250|h|74300|46088|6580
065|Chaumont|555|c|74270
066|Chavannaz|249|c|74270
067|Chavanod|3135|1|74650|45890|6039
068|Chêne-en-Semine|544|c|74270
069|Chênex|791|9|74520
070|Chens-sur-Léman|3068|3|74140|46325|6271
071|Chessenaz|239|c|74270
072|Chevaline|181|i|74210
073|Chevenoz|709|0|74500|46340|6637
074|Chevrier|757|9|74520
075|Chilly|1705|c|74270|45992|5955
076|Choisy|1731|b|74330|45994|6059
077|Clarafond-Arcine|1068|c|74270
078|Clermont|474|c|74270
079|Les Clefs|714|2|74230|45861|6329
080|La Clusaz|1623|2|74220|45907|6434
081|Cluses|17795|7|74300|46063|6575
082|Collonges-sous-Salève|3832|9|74160|46142|6154
083|Combloux|2093|j|74920|45898|6644
=084|Cons-Sainte-Colombe|167
085|Les Contamines-Montjoie|1109|j|74170|45822|6729
086|Contamine-Sarzin|733|c|74270
087|Contamine-sur-Arve|2403|a|74130|46142|6332
088|Copponex|1340|4|74350|46051|6073
089|Cordon|998|j|74700|45921|6605
090|Cornier|1507|5|74800|46093|6299
091|La Côte-d'Arbroz|349|d|74110
=093|Cran-Gevrier|010
094|Cranves-Sales|7762|6|74380|46188|6299
095|Crempigny-Bonneguête|325|e|74150
096|Cruseilles|5376|4|74350|46030|6108
097|Cusy|1842|1|74540|45766|6028
098|Cuvat|1665|4|74350|45976|6118
099|Demi-Quartier|801|j|74120
100|Desingy|764|c|74270|45995|5888
101|Dingy-en-Vuache|819|9|74520
102|Dingy-Saint-Clair|1466|2|74230|45907|6226
103|Domancy|2097|j|74700|45912|6653
104|Doussard|3751|i|74210|45775|6226
105|Douvaine|6796|3|74140|46305|6304
106|Draillant|872|3|74550|46304|6459
107|Droisy|155|c|74270
108|Duingt|1078|1|74410|45826|6201
109|Éloise|931|c|01200|46080|5861
111|Entrevernes|191|1|74410
112|Epagny Metz-Tessy|8925|1|74330 74370|45936|6083
=113|Ésery|220
114|Essert-Romand|526|d|74110
116|Eteaux|2180|5|74800|46068|6295
117|Étercy|985|e|74150|45893|6006
118|Étrembières|2679|6|74100|46179|6227
119|Évian-les-Bains|9267|0|74500|46401|6588
=120|Évires|282
121|Excenevex|1327|3|74140|46353|6352
122|Faucigny|684|k|74130
123|Faverges-Seythenex|7545|i|74210|45751|6292
124|Feigères|1879|9|74160|46112|6079
126|Fessy|1076|3|74890|46274|6413
127|Féternes|1550|0|74500|46356|6548
128|Fillinges|3671|k|74250|46159|6342
129|La Forclaz|219|d|74200
130|Franclens|541|c|74910
131|Frangy|2262|c|74270|46020|5932
133|Gaillard|11423|6|74240|46185|6207
134|Les Gets|1227|d|74260|46155|6665
135|Giez|570|i|74210
136|Le Grand-Bornand|2050|2|74450|45942|6431
137|Groisy|4082|1|74570|46010|6170
138|Gruffy|1504|1|74540|45789|6056
139|Habère-Lullin|1122|f|74420|46235|6455
140|Habère-Poche|1488|f|74420|46250|6473
141|Hauteville-sur-Fier|1155|e|74150|45904|5973
142|Héry-sur-Alby|979|1|74540|45797|6011
143|Les Houches|3515|g|74310|45893|6806
144|Jonzier-Épagny|942|9|74520|46071|5992
145|Juvigny|639|6|74100|46215|6282
146|Larringes|1592|0|74500|46369|6571
147|Lathuile|1105|i|74210|45784|6204
148|Leschaux|328|1|74320
150|Loisin|1768|3|74140|46292|6310
151|Lornay|588|e|74150
152|Lovagny|1358|b|74330|45904|6033
153|Lucinges|1819|6|74380|46192|6315
154|Lugrin|2614|0|74500|46402|6653
155|Lullin|809|d|74470|46285|6523
156|Lully|764|3|74890|46285|6417
157|Lyaud|1780|3|74200|46340|6526
158|Machilly|1152|6|74140|46251|6332
159|Magland|3220|7|74300|46021|6621
160|Manigod|1000|2|74230|45862|6376
161|Marcellaz-Albanais|2058|e|74150|45875|5999
162|Marcellaz|1082|k|74250|46147|6356
163|Margencel|2273|3|74200|46341|6414
164|Marignier|6507|a|74970|46090|6500
165|Marigny-Saint-Marcel|708|e|74150|45831|5981
166|Marin|1940|0|74200|46379|6526
167|Val de Chaise|1384|i|74210|45766|6344
=167|Marlens|167
168|Marlioz|1062|c|74270
169|Marnaz|5964|7|74460|46064|6527
170|Massingy|852|e|74150|45829|5920
171|Massongy|1770|3|74140|46318|6331
172|Maxilly-sur-Léman|1528|0|74500|46398|6631
173|Megève|2893|j|74120|45857|6618
174|Mégevette|619|k|74490
175|Meillerie|293|0|74500
176|Menthon-Saint-Bernard|1891|1|74290|45860|6196
177|Menthonnex-en-Bornes|1115|4|74350|46052|6173
178|Menthonnex-sous-Clermont|811|c|74270|45964|5934
179|Mésigny|804|b|74330|45990|6004
180|Messery|2474|3|74140|46350|6291
=182|Meythet|010
183|Mieussy|2530|h|74440|46134|6524
184|Minzier|1090|c|74270|46051|5988
185|Monnetier-Mornex|2362|8|74560|46160|6207
186|Montagny-les-Lanches|830|1|74600
=187|Montmin|275
188|Montriond|969|d|74110|46201|6688
189|Mont-Saxonnex|1622|7|74130|46051|6474
190|Morillon|719|h|74440|46083|6676
191|Morzine|2658|d|74110|46181|6707
192|Moye|985|e|74150|45876|5913
193|La Muraz|1048|8|74560|46123|6204
194|Mûres|870|1|74540|45806|6038
195|Musièges|422|c|74270
196|Nancy-sur-Cluses|463|7|74300
197|Nangy|1771|8|74380|46155|6306
198|Nâves-Parmelan|1000|1|74370|45935|6192
199|Nernier|423|3|74140
200|Neuvecelle|3256|0|74500|46395|6613
201|Neydens|2250|9|74160|46122|6104
202|Nonglard|733|b|74330|45920|6022
203|Novel|55|0|74500
=204|Les Ollières|282
205|Onnion|1299|k|74490|46173|6478
206|Orcier|1079|3|74550|46313|6489
208|Passy|10856|j|74190|45923|6696
209|Peillonnex|1381|k|74250|46129|6377
210|Perrignier|1905|3|74550|46306|6439
211|Pers-Jussy|3245|8|74930|46106|6270
212|Glières-Val-de-Borne|1824|a|74130|46001|6396
213|Poisy|9291|1|74330|45921|6064
215|Praz-sur-Arly|1311|j|74120|45837|6573
216|Présilly|1116|9|74160|46092|6078
=217|Pringy|010
218|Publier|7864|0|74500|46388|6544
219|Quintal|1257|1|74600|45843|6084
220|Reignier-Ésery|8464|8|74930|46133|6267
221|Le Reposoir|565|7|74950
222|Reyvroz|500|d|74200
223|La Rivière-Enverse|504|h|74440
224|La Roche-sur-Foron|11348|5|74800|46071|6305
225|Rumilly|16442|e|74150|45861|5945
226|Saint-André-de-Boëge|597|f|74420|46189|6393
228|Saint-Blaise|383|4|74350
229|Saint-Cergues|3869|6|74140|46230|6319
231|Saint-Eusèbe|633|e|74150
232|Saint-Eustache|496|1|74410
233|Saint-Félix|2439|1|74540|45803|5977
234|Saint-Ferréol|874|i|74210|45764|6309
235|Saint-Germain-sur-Rhône|646|c|74910
236|Saint-Gervais-les-Bains|5755|j|74170|45891|6717
237|Saint-Gingolph|903|0|74500|46392|6796
238|Saint-Jean-d'Aulps|1492|d|74430|46234|6653
239|Saint-Jean-de-Sixt|1561|2|74450|45923|6412
240|Saint-Jean-de-Tholome|1180|k|74250|46113|6395
241|Saint-Jeoire|3457|k|74490|46137|6462
242|Saint-Jorioz|6390|1|74410|45831|6158
243|Saint-Julien-en-Genevois|16222|9|74160|46144|6083
244|Saint-Laurent|841|5|74800|46046|6358
=245|Saint-Martin-Bellevue|282
249|Saint-Paul-en-Chablais|2613|0|74500|46380|6625
250|Saint-Pierre-en-Faucigny|7865|5|74800
252|Saint-Sigismond|641|7|74300|46075|6613
253|Saint-Sixt|1016|5|74800|46052|6328
254|Saint-Sylvestre|595|1|74540|45837|6019
255|Sales|2325|e|74150|45874|5960
256|Sallanches|17319|j|74700|45944|6632
257|Sallenôves|849|b|74270|46005|5997
258|Samoëns|2203|h|74340|46083|6726
259|Le Sappey|468|4|74350
260|Savigny|1041|9|74520|46067|5953
261|Saxel|518|f|74420
262|Scientrier|1273|8|74930|46116|6325
263|Sciez|6447|3|74140|46333|6384
264|Scionzier|9162|7|74950|46060|6553
265|Serraval|758|2|74230|45801|6340
266|Servoz|1169|g|74310|45932|6762
267|Sevrier|4333|1|74320|45864|6140
=268|Seynod|010
269|Seyssel|2321|c|74910|45959|5837
271|Seytroux|538|d|74430
272|Sillingy|5826|b|74330|45948|6044
273|Sixt-Fer-à-Cheval|736|h|74740
275|Talloires-Montmin|1903|1|74210 74290|45841|6214
=275|Talloires|275
276|Taninges|3491|h|74440|46109|6592
278|Thyez|6309|7|74300|46082|6538
279|Thollon-les-Mémises|879|0|74500|46383|6717
280|Thônes|6654|2|74230|45881|6326
281|Thonon-les-Bains|37928|3|74200|46370|6480
282|Fillière|10075|1|74370 74570|45995|6246
=282|Thorens-Glières|282
283|Thusy|1181|e|74150|45946|5954
284|La Tour|1329|k|74250|46133|6431
285|Usinens|433|c|74910
286|Vacheresse|939|0|74360|46325|6673
287|Vailly|907|d|74470|46302|6539
288|Valleiry|5264|9|74520|46111|5970
289|Vallières-sur-Fier|2860|e|74150|45900|5939
290|Vallorcine|453|g|74660
291|Vanzy|351|c|74270
292|Vaulx|1086|e|74150|45930|5996
293|Veigy-Foncenex|4141|3|74140|46268|6263
294|Verchaix|830|h|74440|46098|6682
295|La Vernaz|280|d|74200
296|Vers|975|9|74160|46089|6031
297|Versonnex|714|e|74150|45929|5926
298|Vétraz-Monthoux|10949|6|74100|46174|6259
299|Veyrier-du-Lac|2320|1|74290|45882|6177
301|Villard|947|f|74420
302|Les Villards-sur-Thônes|1132|2|74230|45914|6375
303|Villaz|3607|1|74370|45951|6194
304|Ville-en-Sallaz|899|k|74250|46145|6421
305|Ville-la-Grand|9514|6|74100|46203|6250
306|Villy-le-Bouveret|653|4|74350
307|Villy-le-Pelloux|1062|4|74350
308|Vinzier|896|0|74500|46349|6619
309|Viry|5809|9|74580|46113|6038
310|Viuz-la-Chiésaz|1351|1|74540|45812|6066
311|Viuz-en-Sallaz|4681|k|74250|46147|6408
312|Vougy|1659|a|74130|46068|6472
313|Vovray-en-Bornes|550|4|74350
314|Vulbens|1783|9|74520|46102|5934
315|Yvoire|1046|3|74140|46367|6330
=023||006
=028||010
=125||010
=300||010
=132||014
=149||040
=092||042
=214||042
=047||043
=230||043
=017||077
=039||095
=181||112
=270||123
=115||185
=110||212
=248||236
=277||243
=207||250
=247||250
=246||256
=251||256
=227||289
=274||289
~baume la|030
~biot le|034
~chapelle d abondance la|058
~forclaz la|129
~lyaud le|157
~sancellemoz|208
~vernaz la|295
#75 200054781
056|Paris|2103778|0|75001 75002 75003 75004 75005 75006 75007 75008 75009 75010 75011 75012 75013 75014 75015 75016 75116 75017 75018 75019 75020|48853|2349
=101|Paris 1er Arrondissement|056
=102|Paris 2e Arrondissement|056
=103|Paris 3e Arrondissement|056
=104|Paris 4e Arrondissement|056
=105|Paris 5e Arrondissement|056
=106|Paris 6e Arrondissement|056
=107|Paris 7e Arrondissement|056
=108|Paris 8e Arrondissement|056
=109|Paris 9e Arrondissement|056
=110|Paris 10e Arrondissement|056
=111|Paris 11e Arrondissement|056
=112|Paris 12e Arrondissement|056
=113|Paris 13e Arrondissement|056
=114|Paris 14e Arrondissement|056
=115|Paris 15e Arrondissement|056
=116|Paris 16e Arrondissement|056
=117|Paris 17e Arrondissement|056
=118|Paris 18e Arrondissement|056
=119|Paris 19e Arrondissement|056
=120|Paris 20e Arrondissement|056
~paris 16|056
#76 247600620 200010700 200068534 200023414 200069847 200070449 247600786 200069839 200069821 247600505 200084952 200070068 200069730 200069722 247600729 247600604 247600646 247600588 200066405
001|Allouville-Bellefosse|1153|0|76190
002|Alvimare|584|1|76640
=003|Ambourville|020
004|Ambrumesnil|520|2|76550
005|Amfreville-la-Mi-Voie|3265|3|76920|49408|1139
006|Amfreville-les-Champs|188|4|76560
007|Anceaumeville|708|5|76710|49571|1051
008|Ancourt|618|6|76370|49909|1183
009|Ancourteville-sur-Héricourt|354|7|76560
010|Ancretiéville-Saint-Victor|382|4|76760
011|Ancretteville-sur-Mer|143|8|76540
012|Angerville-Bailleul|196|9|76110
013|Angerville-la-Martel|1079|8|76540|49762|503
014|Angerville-l'Orcher|1395|a|76280|49588|282
015|Angiens|513|7|76740|49827|790
016|Anglesqueville-la-Bras-Long|134|7|76740
017|Anglesqueville-l'Esneval|678|a|76280
018|Val-de-Saâne|1454|2|76890
019|Anneville-sur-Scie|405|2|76590
020|Anneville-Ambourville|1153|3|76480|49461|887
021|Annouville-Vilmesnil|447|9|76110
022|Anquetierville|329|1|76490
023|Anvéville|291|4|76560
024|Ardouval|158|b|76680
025|Argueil|349|c|76780
026|Arques-la-Bataille|2412|6|76880|49881|1129
=027|Assigny|618
028|Aubéguimont|186|d|76390
029|Aubermesnil-aux-Érables|195|d|76340
030|Aubermesnil-Beaumais|520|6|76550
=031|Auberville-la-Campagne|476
032|Auberville-la-Manuel|138|7|76450
033|Auberville-la-Renault|449|9|76110
034|Val-de-Scie|2530|2|76720 76850|49719|1099
=034|Auffay|034
035|Aumale|1996|d|76390|49770|1756
036|Auppegard|695|2|76730|49829|1028
=037|Auquemesnil|618
038|Authieux-Ratiéville|401|5|76690
039|Les Authieux-sur-le-Port-Saint-Ouen|1190|3|76520|49341|1135
040|Autigny|321|7|76740
041|Les Hauts-de-Caux|1331|0|76190|49650|767
=041|Autretot|041
042|Auvilliers|101|b|76270
043|Auzebosc|1116|0|76190|49596|729
=044|Auzouville-Auberbosc|258
045|Auzouville-l'Esneval|361|4|76760
046|Auzouville-sur-Ry|683|5|76116|49442|1311
047|Auzouville-sur-Saâne|144|2|76730
048|Avesnes-en-Bray|280|c|76220
049|Avesnes-en-Val|261|e|76630
050|Avremesnil|994|2|76730|49850|929
051|Bacqueville-en-Caux|1914|2|76730|49788|999
052|Bailleul-Neuville|220|f|76660
053|Baillolet|116|f|76660
054|Bailly-en-Rivière|510|e|76630|49912|1337
055|Baons-le-Comte|337|0|76190
056|Bardouville|597|3|76480|49435|926
057|Barentin|12022|g|76360|49545|955
058|Baromesnil|218|h|76260
059|Bazinval|403|d|76340
060|Beaubec-la-Rosière|457|c|76440
062|Beaumont-le-Hareng|256|5|76850
063|Beauval-en-Caux|464|2|76890
064|Beaurepaire|490|a|76280
065|Beaussault|410|c|76870
066|Beautot|156|2|76890
067|Beauvoir-en-Lyons|663|c|76220
068|Bec-de-Mortagne|703|9|76110|49701|449
069|Belbeuf|2264|3|76240|49388|1142
070|Bellencombre|564|b|76680|49708|1226
071|Bellengreville|467|e|76630
072|Belleville-en-Caux|738|2|76890
=073|Belleville-sur-Mer|618
074|La Bellière|50|c|76440
075|Belmesnil|440|2|76590
076|Bénarville|260|9|76110
077|Bénesville|158|4|76560
=078|Bennetot|258
079|Bénouville|168|a|76790
=080|Bermonville|258
=081|Berneval-le-Grand|618
082|Bernières|639|1|76210|49622|479
083|Bertheauville|103|7|76450|49755|602
084|Bertreville|121|7|76450
085|Bertreville-Saint-Ouen|347|2|76590
086|Bertrimont|227|2|76890
087|Berville-en-Caux|698|4|76560
088|Berville-sur-Seine|528|3|76480|49472|903
090|Beuzeville-la-Grenier|1197|1|76210|49592|427
091|Beuzeville-la-Guérard|237|7|76450
092|Beuzevillette|606|1|76210|49571|537
093|Bézancourt|358|c|76220
094|Bierville|315|5|76750
095|Bihorel|8316|3|76420
096|Biville-la-Baignarde|661|2|76890|49722|1049
097|Biville-la-Rivière|103|2|76730
=098|Biville-sur-Mer|618
099|Blacqueville|660|g|76190|49562|867
100|Blainville-Crevon|1226|5|76116|49504|1300
101|Blangy-sur-Bresle|2819|d|76340|49932|1625
103|Bonsecours|6442|3|76240
104|Blosseville|260|7|76460
105|Le Bocasse|654|5|76690|49600|1083
106|Bois-d'Ennebourg|583|5|76160
107|Bois-Guilbert|289|5|76750
108|Bois-Guillaume|14539|3|76230|49460|1122
109|Bois-Héroult|167|5|76750
110|Bois-Himont|436|0|76190
111|Bois-l'Évêque|641|5|76160
112|Le Bois-Robert|388|2|76590
113|Boissay|429|5|76750
114|Bolbec|11590|1|76210|49573|473
115|Bolleville|596|1|76210|49600|565
116|Boos|3975|3|76520|49388|1203
117|Bordeaux-Saint-Clair|658|a|76790|49701|254
118|Bornambusc|245|9|76110
119|Bosc-Bérenger|194|b|76680
120|Bosc-Bordel|455|5|76750
121|Bosc-Édeline|357|5|76750
122|Callengeville|499|b|76270
123|Bosc-Guérard-Saint-Adrien|1101|5|76710|49541|1117
124|Bosc-Hyons|414|c|76220
125|Bosc-le-Hard|1611|5|76850|49627|1175
126|Bosc-Mesnil|318|b|76680
=127|Bosc-Roger-sur-Buchy|146
128|Bosville|584|7|76450|49755|688
129|Boudeville|217|4|76560
130|Bouelles|260|b|76270
131|La Bouille|706|3|76530|49350|933
132|Bourdainville|479|4|76760
133|Le Bourg-Dun|422|7|76740
134|Bourville|276|7|76740
135|Bouville|1039|g|76360|49562|895
136|Brachy|663|2|76730|49817|950
=137|Bracquemont|618
138|Bracquetuit|333|2|76850
139|Bradiancourt|221|b|76680
140|Brametot|199|7|76740
141|Bréauté|1329|9|76110|49628|400
142|Brémontier-Merval|425|c|76220
143|Bretteville-du-Grand-Caux|1405|9|76110|49667|400
144|Bretteville-Saint-Laurent|163|4|76560
=145|Brunville|618
146|Buchy|2815|5|76750|49585|1359
=146|Buchy|146
147|Bully|863|b|76270|49727|1370
148|Bures-en-Bray|302|f|76660
149|Butot|280|4|76890
151|Cailleville|244|7|76460
152|Cailly|731|5|76690
153|Calleville-les-Deux-Églises|328|2|76890
154|Campneuseville|440|d|76340
155|Canehan|378|e|76260
156|Canouville|344|7|76450
157|Canteleu|14402|3|76380|49441|1025
158|Canville-les-Deux-Églises|305|4|76560
159|Cany-Barville|2909|7|76450|49789|637
160|Carville-la-Folletière|419|0|76190
161|Carville-Pot-de-Fer|108|4|76560
162|Le Catelier|264|2|76590
163|Catenay|702|5|76116|49513|1328
164|Rives-en-Seine|4002|1|76490|49526|726
=164|Caudebec-en-Caux|164
165|Caudebec-lès-Elbeuf|10476|3|76320|49281|1022
166|Le Caule-Sainte-Beuve|473|d|76390
167|Cauville-sur-Mer|1678|a|76930|49600|133
168|Les Cent-Acres|65|2|76590
169|La Cerlangue|1300|a|76430|49506|413
170|La Chapelle-du-Bourgay|107|2|76590
171|La Chapelle-Saint-Ouen|147|c|76780
172|La Chapelle-sur-Dun|162|7|76740
173|La Chaussée|561|2|76590
174|Cideville|430|4|76570
175|Clais|264|f|76660
176|Clasville|347|7|76450
177|Claville-Motteville|260|5|76690
178|Cléon|4795|3|76410|49312|1030
179|Clères|1381|5|76690|49600|1117
180|Cleuville|190|7|76450
181|Cléville|136|1|76640
182|Cliponville|245|1|76640
183|Colleville|746|8|76400|49749|458
184|Colmesnil-Manneville|106|6|76550
185|Compainville|159|c|76440
186|Conteville|507|d|76390
187|Contremoulins|167|8|76400
188|Cottévrard|470|5|76850
189|Crasville-la-Mallet|189|7|76450
190|Crasville-la-Rocquefort|207|7|76740
=191|Cressy|034
192|Criel-sur-Mer|2527|h|76910|50015|1315
193|La Crique|383|b|76850
194|Criquebeuf-en-Caux|405|8|76111
195|Criquetot-le-Mauconduit|196|7|76540
196|Criquetot-l'Esneval|2668|a|76280|49646|266
197|Criquetot-sur-Longueville|221|2|76590
198|Criquetot-sur-Ouville|817|4|76760|49674|851
199|Criquiers|716|d|76390
200|Critot|544|b|76680
201|Croisy-sur-Andelle|516|c|76780
202|Croixdalle|338|f|76660
203|Croix-Mare|704|0|76190|49599|853
204|Cropus|248|2|76720
205|Crosville-sur-Scie|225|2|76590
206|Cuverville|341|a|76280
207|Cuverville-sur-Yères|193|e|76260
208|Cuy-Saint-Fiacre|625|c|76220
209|Dampierre-en-Bray|451|c|76220
210|Dampierre-Saint-Nicolas|444|e|76510
211|Dancourt|235|d|76340
212|Darnétal|9566|3|76160|49445|1151
213|Daubeuf-Serville|397|9|76110
214|Dénestanville|282|2|76590
=215|Derchigny|618
216|Déville-lès-Rouen|10802|3|76250|49469|1052
217|Dieppe|28496|6|76200 76370|49922|1078
218|Doudeauville|115|c|76220
219|Doudeville|2420|4|76560|49723|785
220|Douvrend|500|e|76630
221|Drosay|190|7|76460
222|Duclair|3996|3|76480|49484|876
223|Écalles-Alix|566|0|76190|49617|823
224|Écrainville|1001|9|76110|49649|325
225|Écretteville-lès-Baons|357|0|76190
226|Écretteville-sur-Mer|140|8|76540
227|Ectot-l'Auber|729|4|76760
228|Ectot-lès-Baons|398|4|76970
229|Elbeuf-en-Bray|395|c|76220
230|Elbeuf-sur-Andelle|431|5|76780
231|Elbeuf|15474|3|76500|49287|1003
232|Életot|626|8|76540|49788|450
233|Ellecourt|157|d|76390
234|Émanville|791|g|76570|49622|960
235|Envermeu|1967|e|76630|49896|1265
236|Envronville|367|1|76640
237|Épinay-sur-Duclair|521|3|76480
238|Épouville|2601|a|76133|49563|224
239|Épretot|782|a|76430|49539|317
240|Épreville|1084|8|76400|49707|366
241|Ermenouville|116|7|76740
242|Ernemont-la-Villette|218|c|76220
243|Ernemont-sur-Buchy|291|5|76750
244|Esclavelles|401|b|76270
245|Eslettes|1620|5|76710|49548|1055
247|Esteville|559|5|76690
=248|Estouteville-Écalles|146
249|Étaimpuis|880|2|76850|49645|1141
250|Étainhus|1207|a|76430|49566|313
251|Étalleville|431|4|76560
252|Étalondes|1068|h|76260
253|Étoutteville|841|4|76190
254|Étretat|1102|a|76790|49707|205
255|Eu|6499|h|76260|50046|1421
257|Fallencourt|176|d|76340
258|Terres-de-Caux|4245|1|76640|49653|592
=258|Fauville-en-Caux|258
259|Fécamp|17313|8|76400|49758|375
260|Ferrières-en-Bray|1669|c|76220
261|La Ferté-Saint-Samson|449|c|76440
262|Fesques|146|b|76270
263|La Feuillie|1228|c|76220|49464|1515
264|Flamanville|462|4|76970
265|Flamets-Frétils|159|b|76270
266|Flocques|729|h|76260
268|Fongueusemare|175|a|76280
269|Fontaine-en-Bray|165|b|76440
270|Fontaine-la-Mallet|2725|a|76290|49536|146
271|Fontaine-le-Bourg|1881|5|76690|49565|1164
272|Fontaine-le-Dun|873|7|76740|49812|851
273|Fontaine-sous-Préaux|569|3|76160
274|La Fontelaye|27|2|76890
275|Fontenay|1766|a|76290|49560|184
276|Forges-les-Eaux|3642|c|76440|49614|1544
=276|Forges-les-Eaux|276
=277|Le Fossé|276
278|Foucarmont|816|d|76340|49847|1569
279|Foucart|329|1|76640
280|Fréauville|143|f|76660
281|La Frénaye|2074|1|76170
282|Freneuse|993|3|76410|49317|1083
283|Fresles|222|b|76270
284|Fresnay-le-Long|335|2|76850
285|Fresne-le-Plan|554|5|76520|49412|1295
286|Fresnoy-Folny|683|f|76660|49888|1428
287|Fresquiennes|1079|5|76570
288|Freulleville|386|e|76510
289|Saint Martin de l'If|1736|0|76190
290|Frichemesnil|411|5|76690
291|Froberville|1193|8|76400|49722|334
292|Fry|139|c|76780
293|Fultot|246|4|76560
294|La Gaillarde|373|7|76740
295|Gaillefontaine|1108|c|76870|49654|1615
296|Gainneville|2548|a|76700|49518|262
297|Gancourt-Saint-Étienne|231|c|76220
298|Ganzeville|454|8|76400
299|Gerponville|397|8|76540
300|Gerville|412|8|76790
=301|Glicourt|618
302|Goderville|2818|9|76110|49646|366
303|Gommerville|748|a|76430|49556|368
304|Gonfreville-Caillot|404|9|76110
305|Gonfreville-l'Orcher|8916|a|76700
306|Gonnetot|173|2|76730
307|Gonneville-la-Mallet|1338|a|76280|49640|222
308|Gonneville-sur-Scie|562|2|76590
309|Gonzeville|113|4|76560
=310|Gouchaupre|618
311|Goupillières|443|g|76570
312|Gournay-en-Bray|5723|c|76220|49483|1725
313|Gouy|888|3|76520|49354|1149
314|Graimbouville|604|a|76430|49575|333
315|Grainville-la-Teinturière|1048|7|76450|49748|640
316|Grainville-sur-Ry|438|5|76116
317|Grainville-Ymauville|428|9|76110
318|Grand-Camp|763|1|76170|49550|583
319|Grand-Couronne|9768|3|76530|49356|1006
320|Grandcourt|292|f|76660
321|Les Grandes-Ventes|1725|b|76950|49785|1229
322|Le Grand-Quevilly|25789|3|76120|49401|1046
323|Graval|153|b|76270
324|Grèges|830|6|76370|49922|1148
325|Grémonville|446|4|76970
=326|Greny|618
327|Greuville|368|2|76810
328|Grigneuseville|371|5|76850
329|Gruchet-le-Valasse|3008|1|76210|49555|487
330|Gruchet-Saint-Siméon|682|2|76810|49819|894
331|Grugny|1004|5|76690|49624|1106
332|Grumesnil|485|c|76440
333|Guerville|458|d|76340
334|Gueures|522|2|76730|49844|962
335|Gueutteville|75|2|76890
336|Gueutteville-les-Grès|363|7|76460
=337|Guilmécourt|618
338|La Hallotière|200|c|76780
339|Le Hanouard|271|7|76450
340|Harcanville|522|4|76560
341|Harfleur|8289|a|76700|49507|198
342|Hattenville|704|1|76640|49652|537
343|Haucourt|194|c|76440
344|Haudricourt|461|d|76390
345|Haussez|274|c|76440
346|Hautot-l'Auvray|305|7|76450
347|Hautot-le-Vatois|325|0|76190
348|Hautot-Saint-Sulpice|688|0|76190|49682|743
349|Hautot-sur-Mer|1870|6|76550|49898|1029
350|Hautot-sur-Seine|399|3|76113
351|Le Havre|166687|a|76600 76610 76620|49493|108
352|La Haye|366|c|76780
353|Héberville|100|7|76740
354|Hénouville|1406|3|76840|49479|964
355|Héricourt-en-Caux|941|4|76560|49695|697
356|Hermanville|111|2|76730
357|Hermeville|362|a|76280
=358|Le Héron|455
359|Héronchelles|149|5|76750
360|Heugleville-sur-Scie|636|2|76720|49733|1089
361|Heuqueville|717|a|76280|49616|146
362|Heurteauville|284|1|76940
363|Hodeng-au-Bosc|559|d|76340
364|Hodeng-Hodenger|294|c|76780
365|Houdetot|202|7|76740
366|Le Houlme|4130|3|76770|49510|1035
367|Houppeville|2814|3|76770|49513|1080
368|Houquetot|350|9|76110
369|La Houssaye-Béranger|545|5|76690|49633|1083
370|Hugleville-en-Caux|406|4|76570
371|Les Ifs|67|e|76630
372|Illois|381|d|76390
373|Imbleville|321|2|76890
374|Incheville|1121|h|76117|50012|1494
375|Ingouville|282|7|76460
=376|Intraville|618
377|Isneauville|3716|3|76230|49498|1154
378|Jumièges|1761|3|76480|49433|819
379|Lamberville|185|2|76730
380|Lammerville|302|2|76730
381|Landes-Vieilles-et-Neuves|125|d|76390
382|Lanquetot|1151|1|76210|49585|526
383|Lestanville|90|2|76730
384|Lillebonne|8541|1|76170|49520|536
385|Limésy|1511|g|76570|49613|925
386|Limpiville|405|8|76540
387|Lindebeuf|386|4|76760
388|Lintot|472|1|76210
389|Lintot-les-Bois|189|2|76590
390|Les Loges|1126|8|76790|49699|284
391|La Londe|2372|3|76500
392|Londinières|1234|f|76660|49832|1402
393|Longmesnil|45|c|76440
394|Longroy|637|h|76260|49989|1540
395|Longueil|503|2|76860|49883|967
396|Longuerue|346|5|76750
397|Longueville-sur-Scie|900|2|76590|49791|1110
398|Louvetot|783|1|76490
399|Lucy|180|b|76270
400|Luneray|2169|2|76810|49828|916
401|Arelaune-en-Seine|2546|1|76940|49483|770
=401|La Mailleraye-sur-Seine|401
402|Malaunay|6221|3|76770|49527|1043
403|Malleville-les-Grès|203|7|76450
404|Manéglise|1292|a|76133|49566|256
405|Manéhouville|211|2|76590
406|Maniquerville|409|8|76400
407|Manneville-ès-Plains|310|7|76460
408|Manneville-la-Goupil|1054|9|76110|49610|355
409|Mannevillette|935|a|76290|49597|176
410|Maromme|10957|3|76150|49479|1024
411|Marques|236|d|76390
412|Martainville-Épreville|746|5|76116|49460|1293
413|Martigny|405|6|76880|49867|1151
414|Martin-Église|1589|6|76370|49902|1141
415|Massy|316|b|76270
416|Mathonville|344|b|76680
417|Maucomble|383|b|76680
418|Maulévrier-Sainte-Gertrude|1053|1|76490|49550|733
419|Mauny|150|i|76530
420|Mauquenchy|365|c|76440
421|Mélamare|938|1|76170|49537|455
422|Melleville|264|h|76260
423|Ménerval|178|c|76220
424|Ménonval|236|b|76270
425|Mentheville|302|9|76110
426|Mésangueville|154|c|76780
427|Mesnières-en-Bray|940|b|76270|49762|1382
428|Le Mesnil-Durdent|18|7|76460
429|Le Mesnil-Esnard|8177|3|76240|49413|1145
430|Mesnil-Follemprise|119|b|76660
431|Le Mesnil-Lieubray|92|c|76780
432|Mesnil-Mauger|243|c|76440
433|Mesnil-Panneville|766|0|76570|49590|892
434|Mesnil-Raoul|1245|5|76520|49397|1275
435|Le Mesnil-Réaume|808|h|76260
436|Le Mesnil-sous-Jumièges|602|3|76480|49411|860
437|Meulers|577|e|76510
438|Millebosc|242|h|76260
439|Mirville|346|1|76210
440|Molagnies|209|c|76220
441|Monchaux-Soreng|607|d|76340|49949|1594
442|Monchy-sur-Eu|551|h|76260|49995|1454
443|Mont-Cauvaire|898|5|76690|49571|1109
445|Montérolier|591|b|76680|49631|1346
446|Montigny|1278|5|76380|49460|1002
447|Montivilliers|15478|a|76290|49545|188
448|Montmain|1500|3|76520|49410|1237
449|Montreuil-en-Caux|494|2|76850
450|Montroty|250|c|76220
451|Mont-Saint-Aignan|20165|3|76130|49463|1094
452|Montville|4625|5|76710
453|Morgny-la-Pommeraye|1065|5|76750|49511|1256
454|Mortemer|94|b|76270
455|Morville-le-Héron|538|c|76780
=455|Morville-sur-Andelle|455
456|Motteville|785|4|76970|49635|853
457|Moulineaux|954|3|76530|49343|959
458|Muchedent|131|2|76590
459|Nesle-Hodeng|323|b|76270
460|Nesle-Normandeuse|503|d|76340
461|Neufbosc|397|b|76680
462|Neufchâtel-en-Bray|4662|b|76270|49733|1440
463|Neuf-Marché|639|c|76220
464|La Neuville-Chant-d'Oisel|2377|3|76520
465|Neuville-Ferrières|528|b|76270|49712|1458
=466|Neuville-lès-Dieppe|217
467|Néville|1300|7|76460|49825|709
468|Nointot|1358|1|76210|49598|477
469|Nolléval|417|c|76780
470|Normanville|651|7|76640|49695|594
471|Norville|996|1|76330|49478|642
472|Notre-Dame-d'Aliermont|701|e|76510
473|Notre-Dame-de-Bliquetuit|826|1|76940|49492|765
474|Notre-Dame-de-Bondeville|7071|3|76960|49483|1050
475|Franqueville-Saint-Pierre|6171|3|76520
476|Port-Jérôme-sur-Seine|10617|1|76170 76330|49489|572
=476|Notre-Dame-de-Gravenchon|476
477|Notre-Dame-du-Bec|490|a|76133
478|Notre-Dame-du-Parc|180|2|76590
479|Nullemont|152|d|76390
480|Ocqueville|431|7|76450
481|Octeville-sur-Mer|6172|a|76930|49555|117
482|Offranville|3242|6|76550|49872|1048
483|Oherville|253|7|76560
484|Oissel-sur-Seine|12317|3|76350|49333|1094
485|Omonville|285|2|76730
486|Orival|818|3|76500
487|Osmoy-Saint-Valery|312|f|76660
488|Ouainville|540|7|76450
489|Oudalle|520|a|76430
490|Ourville-en-Caux|1088|7|76450|49729|605
491|Ouville-l'Abbaye|649|4|76760
492|Ouville-la-Rivière|452|2|76860|49874|960
493|Paluel|406|7|76450
494|Parc-d'Anxtot|587|1|76210
495|Pavilly|6029|g|76570|49567|954
=496|Penly|618
497|Petit-Couronne|8683|3|76650|49383|1017
498|Le Petit-Quevilly|22208|3|76140|49413|1062
499|Petiville|1211|1|76330|49461|587
500|Pierrecourt|474|d|76340
501|Pierrefiques|128|a|76280
502|Pierreval|524|5|76750
503|Pissy-Pôville|1276|5|76360|49530|993
504|Pleine-Sève|133|7|76460
505|Pommereux|94|c|76440
506|Pommeréval|496|b|76680
507|Ponts-et-Marais|783|h|76260
508|La Poterie-Cap-d'Antifer|454|a|76280
509|Préaux|1849|5|76160|49491|1216
510|Prétot-Vicquemare|228|4|76560
511|Preuseville|162|f|76660
512|Puisenval|35|f|76660
513|Quevillon|587|3|76840|49420|954
514|Quévreville-la-Poterie|1028|3|76520|49355|1190
515|Quiberville-sur-Mer|542|2|76860
516|Quièvrecourt|396|b|76270
517|Quincampoix|3103|5|76230|49527|1188
518|Raffetot|529|1|76210
519|Rainfreville|74|2|76730
520|Réalcamp|594|d|76340
521|Rebets|147|5|76750
522|La Remuée|1277|a|76430|49528|403
523|Rétonval|172|d|76340
524|Reuville|152|4|76560
=525|Ricarville|258
526|Ricarville-du-Val|197|e|76510
527|Richemont|445|d|76390
528|Rieux|583|d|76340|49936|1582
529|Riville|313|8|76540
530|Robertot|213|4|76560
531|Rocquefort|318|0|76640
532|Rocquemont|747|b|76680|49604|1283
533|Rogerville|1734|a|76700|49503|265
534|Rolleville|1209|a|76133|49582|212
535|Roncherolles-en-Bray|477|c|76440
536|Roncherolles-sur-le-Vivier|1245|3|76160|49467|1183
537|Ronchois|179|d|76390
538|Rosay|258|b|76680
=539|Rouelles|351
540|Rouen|117662|3|76000 76100|49443|1099
541|Roumare|1560|5|76480|49510|974
542|Routes|285|4|76560
543|Rouville|613|1|76210|49617|499
544|Rouvray-Catillon|223|c|76440
545|Rouxmesnil-Bouteilles|1798|6|76370|49906|1080
546|Royville|310|2|76730
547|La Rue-Saint-Pierre|800|5|76690
548|Ry|787|5|76116|49471|1342
549|Saâne-Saint-Just|134|2|76730
550|Sahurs|1216|3|76113|49359|943
551|Sainneville|891|a|76430|49556|288
552|Sainte-Adresse|7004|a|76310|49509|84
553|Sainte-Agathe-d'Aliermont|304|f|76660
554|Saint-Aignan-sur-Ry|341|5|76116
555|Saint-André-sur-Cailly|789|5|76690|49547|1220
556|Saint-Antoine-la-Forêt|1105|1|76170|49536|474
557|Saint-Arnoult|1446|1|76490|49527|671
558|Saint-Aubin-Celloville|1173|3|76520|49364|1160
559|Saint-Aubin-de-Crétot|524|1|76190
560|Saint-Aubin-Épinay|1021|3|76160|49417|1167
561|Saint-Aubin-lès-Elbeuf|8443|3|76410|49304|1011
562|Saint-Aubin-le-Cauf|843|e|76510|49867|1185
563|Saint-Aubin-Routot|1972|a|76430|49523|326
564|Saint-Aubin-sur-Mer|181|7|76740
565|Saint-Aubin-sur-Scie|1219|6|76550|49872|1068
566|Sainte-Austreberthe|662|g|76570|49597|975
567|Sainte-Beuve-en-Rivière|175|b|76270
568|Saint-Clair-sur-les-Monts|660|0|76190|49608|789
569|Sainte-Colombe|223|7|76460
570|Saint-Crespin|306|2|76590
571|Sainte-Croix-sur-Buchy|661|5|76750|49565|1351
572|Saint-Denis-d'Aclon|130|2|76860
573|Saint-Denis-le-Thiboult|502|5|76116|49459|1364
574|Saint-Denis-sur-Scie|644|2|76890
575|Saint-Étienne-du-Rouvray|29518|3|76800|49378|1105
576|Saint-Eustache-la-Forêt|1194|1|76210|49551|456
577|Sainte-Foy|622|2|76590
578|Sainte-Geneviève|255|b|76440
580|Saint-Georges-sur-Fontaine|950|5|76690|49544|1180
581|Saint-Germain-des-Essourts|380|5|76750
582|Saint-Germain-d'Étables|240|2|76590
583|Saint-Germain-sous-Cailly|305|5|76690
584|Saint-Germain-sur-Eaulne|229|b|76270
585|Saint-Gilles-de-Crétot|377|1|76490
586|Saint-Gilles-de-la-Neuville|666|a|76430|49575|375
587|Sainte-Hélène-Bondeville|681|8|76400|49775|461
588|Saint-Hellier|521|b|76680|49724|1205
589|Saint-Honoré|197|2|76590
590|Saint-Jacques-d'Aliermont|373|e|76510
591|Saint-Jacques-sur-Darnétal|3117|3|76160|49440|1204
592|Saint-Jean-de-Folleville|785|1|76170|49522|506
593|Saint-Jean-de-la-Neuville|665|1|76210
594|Saint-Jean-du-Cardonnay|1356|5|76150|49505|1011
595|Saint-Jouin-Bruneval|1816|a|76280|49643|164
596|Saint-Laurent-de-Brèvedent|1496|a|76700|49526|255
597|Saint-Laurent-en-Caux|708|4|76560|49751|880
598|Saint-Léger-aux-Bois|474|d|76340
599|Saint-Léger-du-Bourg-Denis|3633|3|76160|49433|1158
600|Saint-Léonard|1693|8|76400|49743|359
601|Saint-Lucien|234|c|76780|49509|1449
602|Saint-Maclou-de-Folleville|604|2|76890|49682|1106
603|Saint-Maclou-la-Brière|476|9|76110
604|Saint-Mards|179|2|76730
605|Sainte-Marguerite-sur-Mer|473|6|76119|49909|947
606|Morienne|187|d|76390
=607|Sainte-Marguerite-sur-Fauville|258
608|Sainte-Marguerite-sur-Duclair|2020|3|76480|49509|844
609|Sainte-Marie-au-Bosc|350|a|76280
610|Sainte-Marie-des-Champs|1562|0|76190|49621|779
611|Saint-Martin-aux-Arbres|297|4|76760
612|Saint-Martin-au-Bosc|261|d|76340
613|Saint-Martin-aux-Buneaux|633|7|76450 76540|49824|556
614|Saint-Martin-de-Boscherville|1515|3|76840|49444|963
615|Saint-Martin-du-Bec|650|a|76133|49602|211
616|Saint-Martin-du-Manoir|1555|a|76290|49532|238
617|Saint-Martin-du-Vivier|1674|3|76160|49467|1167
618|Petit-Caux|9513|e|76370 76630 76910|49953|1188
=618|Saint-Martin-en-Campagne|618
619|Saint-Martin-le-Gaillard|295|e|76260
620|Saint-Martin-l'Hortier|272|b|76270
621|Saint-Martin-Osmonville|1153|b|76680|49639|1300
622|Saint-Maurice-d'Ételan|284|1|76330
623|Saint-Michel-d'Halescourt|119|c|76440
624|Saint-Nicolas-d'Aliermont|3665|e|76510|49879|1225
=625|Saint-Nicolas-de-Bliquetuit|401
626|Saint-Nicolas-de-la-Haie|408|1|76490
627|Saint-Nicolas-de-la-Taille|1627|1|76170|49511|474
628|Saint-Ouen-du-Breuil|924|2|76890|49639|1010
629|Saint-Ouen-le-Mauger|282|2|76730
630|Saint-Ouen-sous-Bailly|221|e|76630
631|Saint-Paër|1308|3|76480|49515|879
632|Saint-Pierre-Bénouville|353|2|76890
634|Saint-Pierre-de-Manneville|881|3|76113|49393|934
635|Saint-Pierre-des-Jonquières|74|f|76660
636|Saint-Pierre-de-Varengeville|2322|3|76480|49502|931
637|Saint-Pierre-en-Port|826|8|76540|49806|497
638|Saint-Pierre-en-Val|1088|h|76260|50022|1447
=639|Saint-Pierre-Lavis|258
640|Saint-Pierre-lès-Elbeuf|8306|3|76320|49279|1043
641|Saint-Pierre-le-Vieux|183|7|76740
642|Saint-Pierre-le-Viger|255|7|76740
=643|Saint-Quentin-au-Bosc|618
644|Saint-Rémy-Boscrocourt|803|h|76260
645|Saint-Riquier-en-Rivière|159|d|76340
646|Saint-Riquier-ès-Plains|636|7|76460|49823|666
647|Saint-Romain-de-Colbosc|4780|a|76430|49531|357
648|Saint-Saëns|2298|b|76680|49673|1285
649|Saint-Saire|582|b|76270
650|Saint-Sauveur-d'Émalleville|1181|9|76110
651|Saint-Sylvain|133|7|76460
652|Saint-Vaast-d'Équiqueville|748|e|76510|49817|1267
653|Saint-Vaast-Dieppedalle|379|7|76450
654|Saint-Vaast-du-Val|462|2|76890
655|Saint-Valery-en-Caux|3851|7|76460|49867|733
656|Saint-Victor-l'Abbaye|745|2|76890
657|Saint-Vigor-d'Ymonville|1153|a|76430
658|Saint-Vincent-Cramesnil|689|a|76430|49503|360
=659|Saint-Wandrille-Rançon|164
660|Sandouville|799|a|76430|49498|317
662|Sassetot-le-Malgardé|112|2|76730
663|Sassetot-le-Mauconduit|997|8|76540|49805|527
664|Sasseville|250|7|76450
665|Sauchay|454|e|76630
666|Saumont-la-Poterie|412|c|76440
667|Sauqueville|354|6|76550
668|Saussay|376|4|76760
669|Sausseuzemare-en-Caux|425|9|76110
670|Senneville-sur-Fécamp|868|8|76400|49772|416
671|Sept-Meules|172|e|76260
672|Serqueux|943|c|76440|49632|1540
673|Servaville-Salmonville|1111|5|76116|49476|1270
=674|Sévis|034
675|Sierville|1102|5|76690|49590|1035
676|Sigy-en-Bray|490|c|76780|49546|1489
677|Smermesnil|361|f|76660
678|Sommery|826|b|76440|49635|1441
679|Sommesnil|110|7|76560
680|Sorquainville|168|8|76540
681|Sotteville-lès-Rouen|29003|3|76300|49410|1090
682|Sotteville-sous-le-Val|812|3|76410|49319|1124
683|Sotteville-sur-Mer|392|7|76740
684|Tancarville|1268|1|76430|49486|458
685|Thérouldeville|664|8|76540
686|Theuville-aux-Maillots|520|8|76540
688|Thiergeville|397|8|76540
689|Thiétreville|378|8|76540
690|Thil-Manneville|659|2|76730
691|Le Thil-Riberpré|241|c|76440
692|Thiouville|275|7|76450
693|Le Tilleul|656|a|76790|49680|211
694|Tocqueville-en-Caux|138|2|76730
695|Tocqueville-les-Murs|272|9|76110
=696|Tocqueville-sur-Eu|618
697|Torcy-le-Grand|788|2|76590|49799|1175
698|Torcy-le-Petit|518|2|76590
699|Le Torp-Mesnil|451|4|76560
700|Tôtes|1564|2|76890|49681|1046
=701|Touffreville-la-Cable|476
702|Touffreville-la-Corbeline|842|0|76190|49582|763
703|Touffreville-sur-Eu|226|e|76910
=704|Tourville-la-Chapelle|618
705|Tourville-la-Rivière|2596|3|76410|49328|1106
706|Tourville-les-Ifs|729|8|76400|49714|400
707|Tourville-sur-Arques|1187|6|76550|49859|1102
708|Toussaint|692|8|76400|49738|424
709|Le Trait|4704|3|76580|49469|816
710|Trémauville|102|1|76640
711|Le Tréport|4378|h|76470|50060|1376
712|La Trinité-du-Mont|951|1|76170|49543|553
=713|Triquerville|476
714|Les Trois-Pierres|832|a|76430|49550|417
715|Trouville-Alliquerville|608|1|76210|49573|601
716|Turretot|1619|a|76280|49609|234
717|Val-de-la-Haye|689|3|76380|49379|1002
718|Valliquerville|1494|0|76190|49614|687
719|Valmont|849|8|76540|49744|513
720|Varengeville-sur-Mer|969|6|76119|49905|995
721|Varneville-Bretteville|327|2|76890
723|Vassonville|412|2|76890
724|Vatierville|130|b|76270
725|Vattetot-sous-Beaumont|586|9|76110|49625|447
726|Vattetot-sur-Mer|328|8|76111
727|Vatteville-la-Rue|1103|1|76940|49500|683
728|La Vaupalière|1245|5|76150|49488|996
=729|Veauville-lès-Baons|041
730|Veauville-lès-Quelles|124|7|76560
731|Vénestanville|172|2|76730
732|Butot-Vénesville|230|7|76450
733|Ventes-Saint-Rémy|210|b|76680
734|Vergetot|435|a|76280
735|Veules-les-Roses|510|7|76980|49873|800
736|Veulettes-sur-Mer|267|7|76450
737|Vibeuf|624|4|76760|49693|904
738|Vieux-Manoir|772|5|76750|49569|1297
739|Vieux-Rouen-sur-Bresle|583|d|76390|49834|1720
740|La Vieux-Rue|572|5|76160
741|Villainville|313|a|76280
=742|Villequier|164
743|Villers-Écalles|1698|g|76360|49541|919
744|Villers-sous-Foucarmont|181|d|76340
745|Villy-sur-Yères|224|e|76260
746|Vinnemerville|217|7|76540
747|Virville|340|9|76110
748|Vittefleur|642|7|76450|49821|637
749|Wanchy-Capval|326|f|76660
750|Yainville|1031|3|76480|49454|829
751|Yébleron|1278|1|76640|49633|537
752|Yerville|2731|4|76760|49667|896
753|Ymare|1245|3|76520|49351|1179
754|Yport|652|8|76111|49737|315
755|Ypreville-Biville|539|8|76540
756|Yquebeuf|235|5|76690
757|Yvecrique|623|4|76560|49689|810
758|Yvetot|11438|0|76190|49617|758
759|Yville-sur-Seine|418|3|76530
=256||018
=687||018
=722||018
=579||063
=246||122
=089||289
=267||289
=444||289
=061||344
=102||351
=661||351
=633||475
=150||732
~amfreville la mivoie|005
~anglesqueville labraslong|016
~les authieux port st ouen|039
~bouille la|131
~bourg dun|133
~cauville|167
~cerlangue la|169
~frenaye la|281
~grand quevilly le|322
~loges les|390
~londe la|391
~mesnil durdent le|428
~mesnil esnard le|429
~mesnil lieubray le|431
~mesnil reaume le|435
~mont roty|450
~oissel|484
~petit couronne le|497
~petit quevilly le|498
~poterie cap d antifer la|508
~quiberville|515
~remuee la|522
~ste marguerite|605
~st pierre de varengevill|636
~tilleul le|693
~trinite du mont la|712
~trois pierres les|714
~trouville|715
#77 200072346 200090504 200023240 200070779 200033090 247700065 200023919 247700701 200037133 200040251 247700339 247700107 200072130 200072544 200072874 247700057 247700644 200057958 247700594 200059228 247700032 200055655 200023125
001|Achères-la-Forêt|1191|0|77760|48355|2570
002|Amillis|830|1|77120|48741|3129
003|Amponville|349|2|77760
004|Andrezel|336|3|77390
005|Annet-sur-Marne|3408|4|77410|48927|2720
006|Arbonne-la-Forêt|1021|0|77630|48414|2567
007|Argentières|361|3|77390
008|Armentières-en-Brie|1176|5|77440|48978|3021
009|Arville|145|6|77890
010|Aubepierre-Ozouer-le-Repos|984|7|77720|48633|2883
011|Aufferville|482|6|77570
012|Augers-en-Brie|265|8|77560
013|Aulnoy|362|1|77120
014|Avon|13651|0|77210|48402|2720
015|Baby|113|9|77480
016|Bagneaux-sur-Loing|1570|2|77167|48233|2707
018|Bailly-Romainvilliers|6980|a|77700|48847|2824
019|Balloy|359|9|77118
020|Bannost-Villegagnon|667|8|77970|48678|3192
021|Barbey|153|b|77130
022|Barbizon|1261|0|77630|48443|2603
023|Barcy|387|c|77910
024|Bassevelle|374|1|77750
025|Bazoches-lès-Bray|878|9|77118|48399|3188
026|Beauchery-Saint-Martin|384|8|77560
027|Beaumont-du-Gâtinais|1129|6|77890|48139|2479
029|Beauvoir|185|3|77390
030|Bellot|777|d|77510|48857|3319
031|Bernay-Vilbert|1005|e|77540|48677|2937
032|Beton-Bazoches|890|8|77320|48701|3245
033|Bezalles|221|8|77970
034|Blandy|763|3|77115|48567|2782
035|Blennes|546|b|77940|48258|3023
036|Boisdon|131|8|77970
037|Bois-le-Roi|6072|0|77590|48473|2705
038|Boissettes|437|f|77350
039|Boissise-la-Bertrand|1206|f|77350|48528|2589
040|Boissise-le-Roi|3941|f|77310|48525|2570
041|Boissy-aux-Cailles|272|0|77760
042|Boissy-le-Châtel|3346|1|77169|48821|3137
043|Boitron|322|d|77750
044|Bombon|935|3|77720|48572|2861
045|Bougligny|738|6|77570|48197|2658
046|Boulancourt|350|2|77760
047|Bouleurs|1743|1|77580|48882|2907
048|Bourron-Marlotte|2774|0|77780|48341|2700
049|Boutigny|874|c|77470|48920|2930
050|Bransles|526|6|77620|48153|2832
051|Bray-sur-Seine|2344|9|77480|48414|3239
052|Bréau|384|7|77720
053|Brie-Comte-Robert|19003|g|77170|48692|2611
054|La Brosse-Montceaux|776|b|77940|48345|3019
055|Brou-sur-Chantereine|5196|h|77177|48883|2633
056|Burcy|150|2|77760
057|Bussières|600|1|77750
058|Bussy-Saint-Georges|27498|i|77600|48841|2702
059|Bussy-Saint-Martin|738|i|77600|48849|2690
060|Buthiers|792|2|77760|48287|2432
061|Cannes-Écluse|2742|b|77130|48363|2987
062|Carnetin|461|i|77400
063|La Celle-sur-Morin|1235|1|77515|48811|2969
065|Cély|1259|0|77930|48460|2532
066|Cerneux|272|8|77320
067|Cesson|11222|j|77240|48562|2608
068|Cessoy-en-Montois|213|9|77520
069|Chailly-en-Bière|2162|0|77930|48467|2608
070|Chailly-en-Brie|1576|1|77120|48790|3125
071|Chaintreaux|821|6|77460|48199|2820
072|Chalautre-la-Grande|644|8|77171|48542|3460
073|Chalautre-la-Petite|541|8|77160|48529|3312
075|Chalifert|1584|i|77144|48890|2773
076|Chalmaison|749|9|77650|48482|3251
077|Chambry|1064|c|77910|48998|2894
078|Chamigny|1480|1|77260|48972|3152
079|Champagne-sur-Seine|6497|k|77430|48398|2798
080|Champcenest|205|8|77560
081|Champdeuil|739|3|77390|48621|2729
082|Champeaux|810|3|77720|48585|2807
083|Champs-sur-Marne|27451|h|77420|48850|2600
084|Changis-sur-Marne|1335|1|77660|48958|3022
085|Chanteloup-en-Brie|4130|i|77600|48855|2739
086|La Chapelle-Gauthier|1400|7|77720|48549|2898
087|La Chapelle-Iger|191|e|77540
088|La Chapelle-la-Reine|2170|0|77760|48318|2572
089|La Chapelle-Rablais|913|7|77370|48511|2972
090|La Chapelle-Saint-Sulpice|239|8|77160
091|Les Chapelles-Bourbon|459|e|77610
093|La Chapelle-Moutils|400|d|77320
094|Charmentray|291|4|77410
095|Charny|1585|4|77410|48971|2761
096|Chartrettes|2633|0|77590|48488|2701
097|Chartronges|304|d|77320
098|Châteaubleau|363|7|77370
099|Château-Landon|3149|6|77570|48147|2698
100|Le Châtelet-en-Brie|4207|3|77820|48507|2792
101|Châtenay-sur-Seine|1049|9|77126|48418|3095
102|Châtenoy|155|2|77167
103|Châtillon-la-Borde|226|3|77820
104|Châtres|714|e|77610|48710|2810
106|Chauffry|994|1|77169|48811|3181
107|Chaumes-en-Brie|3503|3|77390|48669|2840
108|Chelles|54620|h|77500|48881|2593
109|Chenoise-Cucharmoy|1607|8|77160|48615|3195
110|Chenou|291|6|77570
111|Chessy|7771|a|77700|48883|2767
112|Chevrainvilliers|255|2|77760
113|Chevru|1012|1|77320|48737|3196
114|Chevry-Cossigny|4075|g|77173|48725|2661
115|Chevry-en-Sereine|498|b|77710
116|Choisy-en-Brie|1354|d|77320|48759|3217
117|Citry|922|1|77730|48968|3240
118|Claye-Souilly|13353|l|77410|48945|2686
119|Clos-Fontaine|244|7|77370
120|Cocherel|618|5|77440|49021|3103
121|Collégien|3354|i|77090|48836|2674
122|Combs-la-Ville|23350|j|77380|48665|2570
123|Compans|754|l|77290|48995|2665
124|Conches-sur-Gondoire|1761|i|77600|48856|2718
125|Condé-Sainte-Libiaire|1500|1|77450|48897|2839
126|Congis-sur-Thérouanne|1772|5|77440|49000|2983
127|Coubert|2005|3|77170|48672|2697
128|Couilly-Pont-aux-Dames|2064|1|77860|48885|2857
129|Coulombs-en-Valois|576|5|77840|49067|3133
130|Coulommes|542|1|77580
131|Coulommiers|16374|1|77120|48815|3085
132|Coupvray|3066|a|77700|48893|2797
133|Courcelles-en-Bassée|223|b|77126
134|Courchamp|151|8|77560
135|Courpalay|1610|e|77540|48649|2961
136|Courquetaine|184|3|77390
137|Courtacon|245|8|77560
138|Courtomer|591|e|77390|48653|2904
139|Courtry|7330|h|77181|48919|2604
140|Coutençon|260|9|77154
141|Coutevroult|1187|1|77580|48862|2853
142|Crécy-la-Chapelle|4973|1|77580|48859|2926
143|Crégy-lès-Meaux|5446|c|77124|48976|2875
144|Crèvecœur-en-Brie|437|e|77610
145|Crisenoy|611|3|77390|48596|2742
146|Croissy-Beaubourg|2018|h|77183|48828|2670
147|La Croix-en-Brie|681|7|77370|48594|3077
148|Crouy-sur-Ourcq|1811|5|77840|49090|3075
150|Cuisy|476|4|77165
151|Dagny|305|1|77320
152|Dammarie-les-Lys|23559|f|77190|48517|2650
153|Dammartin-en-Goële|11907|l|77230|49054|2678
154|Dammartin-sur-Tigeaux|1280|1|77163|48819|2919
155|Dampmart|3677|i|77400|48889|2741
156|Darvault|987|2|77140|48270|2731
157|Dhuisy|334|5|77440
158|Diant|194|b|77940
159|Donnemarie-Dontilly|2706|9|77520|48477|3132
161|Dormelles|816|k|77130|48315|2899
162|Doue|1122|d|77510|48866|3163
163|Douy-la-Ramée|395|5|77139
164|Échouboulains|555|3|77830|48464|2945
165|Les Écrennes|628|3|77820|48505|2858
=166|Écuelles|316
167|Égligny|310|9|77126
168|Égreville|2186|6|77620|48176|2873
169|Émerainville|7690|h|77184|48813|2621
=170|Épisy|316
171|Esbly|6072|a|77450|48905|2812
172|Esmans|934|b|77940|48346|2976
173|Étrépilly|805|5|77139|49035|2931
174|Everly|566|9|77157|48467|3250
175|Évry-Grégy-sur-Yerre|3321|3|77166
176|Faremoutiers|3057|1|77515|48800|2996
177|Favières|1316|e|77220|48763|2775
178|Faÿ-lès-Nemours|524|2|77167
179|Féricy|625|3|77133|48460|2801
180|Férolles-Attilly|1248|m|77150|48732|2631
181|Ferrières-en-Brie|3932|i|77164|48824|2707
182|La Ferté-Gaucher|4743|d|77320|48783|3307
183|La Ferté-sous-Jouarre|10254|1|77260|48951|3127
184|Flagy|584|k|77940|48312|2922
185|Fleury-en-Bière|652|0|77930|48446|2549
186|Fontainebleau|15583|0|77300|48409|2702
187|Fontaine-Fourches|576|9|77480|48414|3390
188|Fontaine-le-Port|1025|3|77590|48486|2765
=189|Fontaine-sous-Montaiguillon|262
190|Fontains|256|7|77370
191|Fontenailles|1109|7|77370|48552|2952
192|Fontenay-Trésigny|5994|e|77610|48706|2870
193|Forfry|238|c|77165
194|Forges|443|b|77130
195|Fouju|655|3|77390|48586|2778
196|Fresnes-sur-Marne|948|4|77410
197|Frétoy|173|8|77320
198|Fromont|230|2|77760
199|Fublaines|1370|c|77470|48938|2937
200|Garentreville|123|2|77890
201|Gastins|741|7|77370|48629|3020
202|La Genevraye|840|k|77690|48320|2746
203|Germigny-l'Évêque|1352|c|77910
204|Germigny-sous-Coulombs|201|5|77840
205|Gesvres-le-Chapitre|145|c|77165
206|Giremoutiers|188|1|77120
207|Gironville|166|6|77890
208|Gouaix|1299|9|77114|48485|3293
209|Gouvernes|1177|i|77400|48860|2691
210|La Grande-Paroisse|2893|b|77130|48387|2902
211|Grandpuits-Bailly-Carrois|1009|7|77720|48580|2990
212|Gravon|156|9|77118
214|Gressy|807|l|77410|48965|2674
215|Gretz-Armainvilliers|8825|m|77220|48741|2731
216|Grez-sur-Loing|1432|2|77880|48318|2688
217|Grisy-Suisnes|2948|3|77166|48685|2668
218|Grisy-sur-Seine|123|9|77480
219|Guérard|2688|1|77580|48821|2960
220|Guercheville|268|2|77760
221|Guermantes|1153|i|77600|48853|2705
222|Guignes|4448|3|77390|48633|2800
223|Gurcy-le-Châtel|559|9|77520
224|Hautefeuille|253|1|77515
225|La Haute-Maison|352|1|77580
226|Héricy|2507|0|77850|48448|2764
227|Hermé|647|9|77114|48484|3346
228|Hondevilliers|256|d|77510
229|La Houssaye-en-Brie|1731|e|77610|48754|2866
230|Ichy|157|6|77890
231|Isles-les-Meldeuses|760|5|77440|48999|3006
232|Isles-lès-Villenoy|1129|c|77450|48912|2827
233|Iverny|618|4|77165|49001|2789
234|Jablines|647|i|77450|48918|2763
235|Jaignes|322|5|77440
236|Jaulnes|344|9|77480
237|Jossigny|650|i|77600|48838|2754
238|Jouarre|4221|1|77640|48927|3132
239|Jouy-le-Châtel|1630|8|77970|48667|3130
240|Jouy-sur-Morin|2230|d|77320|48795|3272
241|Juilly|2036|l|77230|49014|2706
242|Jutigny|547|9|77650|48498|3232
243|Lagny-sur-Marne|21461|i|77400|48867|2717
244|Larchant|730|2|77760|48285|2594
245|Laval-en-Brie|412|b|77148
246|Léchelle|572|8|77171|48578|3388
247|Lescherolles|464|d|77320
248|Lesches|763|i|77450|48910|2782
249|Lésigny|6923|m|77150|48744|2615
250|Leudon-en-Brie|168|d|77320
251|Lieusaint|14017|j|77127|48635|2548
252|Limoges-Fourches|625|f|77550
253|Lissy|352|f|77550
254|Liverdy-en-Brie|1410|e|77220|48700|2776
255|Livry-sur-Seine|2226|f|77000|48518|2679
256|Lizines|174|9|77650
257|Lizy-sur-Ourcq|3627|5|77440|49025|3022
258|Lognes|15074|h|77185|48835|2630
259|Longperrier|3152|l|77230|49048|2666
260|Longueville|1804|8|77650|48515|3247
261|Lorrez-le-Bocage-Préaux|1274|6|77710|48233|2900
262|Louan-Villegruis-Fontaine|491|8|77560
263|Luisetaines|229|9|77520
264|Lumigny-Nesles-Ormeaux|1468|e|77540|48733|2950
265|Luzancy|1036|1|77138|48973|3182
266|Machault|815|3|77133|48456|2831
267|La Madeleine-sur-Loing|347|6|77570
268|Magny-le-Hongre|9060|a|77700|48863|2815
269|Maincy|1828|f|77950|48550|2700
270|Maisoncelles-en-Brie|977|1|77580|48866|2992
271|Maisoncelles-en-Gâtinais|141|6|77570
272|Maison-Rouge|880|8|77370
273|Marchémoret|659|4|77230
274|Marcilly|489|5|77139
275|Les Marêts|152|8|77560
276|Mareuil-lès-Meaux|3345|c|77100|48926|2861
277|Marles-en-Brie|1898|e|77610|48728|2880
278|Marolles-en-Brie|412|1|77120
279|Marolles-sur-Seine|1774|b|77130|48387|3036
280|Mary-sur-Marne|1155|5|77440|49016|3028
281|Mauperthuis|495|1|77120
282|Mauregard|341|l|77990
283|May-en-Multien|877|5|77145|49072|3023
284|Meaux|56905|c|77100|48960|2879
285|Le Mée-sur-Seine|19527|f|77350|48532|2628
286|Meigneux|236|9|77520
287|Meilleray|504|d|77320
288|Melun|45995|f|77000|48546|2654
289|Melz-sur-Seine|345|8|77171
290|Méry-sur-Marne|679|1|77730|48965|3200
291|Le Mesnil-Amelot|992|l|77990|49018|2594
292|Messy|1219|4|77410|48967|2700
293|Misy-sur-Yonne|834|b|77130|48361|3090
294|Mitry-Mory|20456|l|77290|48983|2617
295|Moisenay|1362|3|77950|48563|2735
296|Moissy-Cramayel|18511|j|77550|48626|2601
297|Mondreville|334|6|77570
298|Mons-en-Montois|454|9|77520
=299|Montarlot|316
300|Montceaux-lès-Meaux|669|c|77470|48942|2990
301|Montceaux-lès-Provins|320|8|77151
302|Moncourt-Fromonville|1891|2|77140|48307|2705
303|Montdauphin|235|d|77320
304|Montenils|34|d|77320
305|Montereau-Fault-Yonne|22279|b|77130|48383|2950
306|Montereau-sur-le-Jard|499|f|77950|48591|2668
307|Montévrain|15687|i|77144|48874|2751
308|Montgé-en-Goële|717|4|77230|49033|2750
309|Monthyon|1756|c|77122|49008|2826
310|Montigny-le-Guesdier|295|9|77480
311|Montigny-Lencoup|1358|9|77520|48452|3065
312|Montigny-sur-Loing|2669|k|77690|48336|2744
313|Montmachoux|213|b|77940
314|Montolivet|257|d|77320
315|Montry|3945|a|77450|48884|2829
316|Moret-Loing-et-Orvanne|12810|k|77250|48379|2795
=316|Moret-sur-Loing|316
317|Mormant|5282|7|77720|48609|2890
318|Mortcerf|1400|e|77163|48789|2917
319|Mortery|137|8|77160
320|Mouroux|5810|1|77120|48823|3039
321|Mousseaux-lès-Bray|682|9|77480|48415|3228
322|Moussy-le-Neuf|3253|l|77230|49064|2603
323|Moussy-le-Vieux|1469|l|77230|49047|2625
=324|Moutils|093
325|Mouy-sur-Seine|353|9|77480
326|Nandy|6350|j|77176|48583|2563
327|Nangis|8867|7|77370|48555|3013
328|Nanteau-sur-Essonne|414|2|77760
329|Nanteau-sur-Lunain|702|k|77710|48257|2811
330|Nanteuil-lès-Meaux|7308|c|77100|48929|2896
331|Nanteuil-sur-Marne|406|1|77730|48978|3220
332|Nantouillet|302|4|77230
333|Nemours|12889|2|77140|48275|2691
335|Chauconin-Neufmontiers|3784|c|77124|48967|2850
336|Neufmoutiers-en-Brie|1338|e|77610|48769|2832
337|Noisiel|16053|h|77186|48849|2624
338|Noisy-Rudignon|580|b|77940|48336|2930
339|Noisy-sur-École|1797|0|77123|48367|2508
340|Nonville|591|k|77140|48282|2793
341|Noyen-sur-Seine|369|9|77114
342|Obsonville|126|6|77890
343|Ocquerre|378|5|77440
344|Oissery|2496|4|77178|49070|2818
345|Orly-sur-Morin|656|d|77750|48904|3231
347|Les Ormes-sur-Voulzie|864|9|77134|48464|3230
348|Ormesson|242|2|77167
349|Othis|6717|l|77280|49074|2675
350|Ozoir-la-Ferrière|21238|m|77330|48767|2669
=351|Ozouer-le-Repos|010
352|Ozouer-le-Voulgis|2050|3|77390|48660|2774
353|Paley|483|k|77710
354|Pamfou|983|3|77830|48461|2870
355|Paroy|187|9|77520
356|Passy-sur-Seine|49|9|77480
357|Pécy|849|e|77970|48656|3082
358|Penchard|1373|c|77124|48987|2861
359|Perthes|2073|0|77930|48478|2555
360|Pézarches|410|1|77131
361|Pierre-Levée|480|1|77580
363|Le Pin|1530|4|77181|48915|2628
364|Le Plessis-aux-Bois|261|4|77165
365|Le Plessis-Feu-Aussoux|597|e|77540
366|Le Plessis-l'Évêque|291|4|77165
367|Le Plessis-Placy|305|5|77440
368|Poigny|501|8|77160
369|Poincy|797|c|77470|48970|2936
370|Poligny|825|6|77167|48224|2745
371|Pommeuse|3049|1|77515|48817|3017
372|Pomponne|4215|i|77400|48881|2682
373|Pontault-Combault|39096|h|77340|48798|2607
374|Pontcarré|2136|i|77135|48798|2705
=375|Préaux|261
376|Précy-sur-Marne|747|4|77410|48931|2774
377|Presles-en-Brie|2369|e|77220|48715|2741
378|Pringy|3864|f|77310|48518|2563
379|Provins|11632|8|77160|48559|3299
380|Puisieux|317|5|77139
381|Quiers|650|7|77720|48607|2970
382|Quincy-Voisins|5547|c|77860|48901|2876
383|Rampillon|836|7|77370|48550|3066
384|Réau|2127|j|77550|48610|2624
385|Rebais|2294|d|77510|48847|3232
386|Recloses|633|0|77760|48347|2643
387|Remauville|449|k|77710
388|Reuil-en-Brie|798|1|77260|48960|3147
389|La Rochette|3932|f|77000|48509|2664
390|Roissy-en-Brie|23229|h|77680|48792|2647
391|Rouilly|496|8|77160
392|Rouvres|1038|l|77230|49062|2717
393|Rozay-en-Brie|2860|e|77540|48683|2958
394|Rubelles|3537|f|77950|48553|2676
395|Rumont|125|2|77760
396|Rupéreux|106|8|77560
397|Saâcy-sur-Marne|1878|1|77730|48962|3211
398|Sablonnières|791|d|77510|48876|3297
=399|Saint-Ange-le-Viel|504
400|Saint-Augustin|1888|1|77515|48783|3030
401|Sainte-Aulde|706|1|77260|48993|3172
402|Saint-Barthélemy|335|d|77320
403|Saint-Brice|819|8|77160|48568|3324
404|Sainte-Colombe|1781|8|77650|48530|3255
405|Saint-Cyr-sur-Morin|1976|d|77750|48907|3180
406|Saint-Denis-lès-Rebais|966|d|77510|48835|3210
407|Saint-Fargeau-Ponthierry|15724|f|77310|48534|2544
408|Saint-Fiacre|523|c|77470
409|Saint-Germain-Laval|2888|b|77130|48400|2998
410|Saint-Germain-Laxis|742|f|77950|48582|2710
411|Saint-Germain-sous-Doue|549|d|77169
412|Saint-Germain-sur-École|365|0|77930
413|Saint-Germain-sur-Morin|3902|a|77860|48883|2851
414|Saint-Hilliers|474|8|77160
415|Saint-Jean-les-Deux-Jumeaux|1298|1|77660|48951|3020
416|Saint-Just-en-Brie|265|7|77370
417|Saint-Léger|244|d|77510
418|Saint-Loup-de-Naud|848|8|77650|48533|3200
419|Saint-Mammès|3162|k|77670|48385|2816
420|Saint-Mard|3832|l|77230|49037|2696
421|Saint-Mars-Vieux-Maisons|244|d|77320
423|Saint-Martin-des-Champs|661|d|77320|48778|3335
424|Saint-Martin-du-Boschet|257|8|77320
425|Saint-Martin-en-Bière|746|0|77630|48437|2567
426|Saint-Méry|334|3|77720
427|Saint-Mesmes|579|4|77410|48985|2695
428|Saint-Ouen-en-Brie|837|7|77720|48558|2919
429|Saint-Ouen-sur-Morin|529|d|77750|48902|3202
430|Saint-Pathus|6479|4|77178|49071|2799
431|Saint-Pierre-lès-Nemours|5401|2|77140|48267|2680
432|Saint-Rémy-de-la-Vanne|985|d|77320|48792|3233
433|Beautheil-Saints|2093|1|77120|48761|3046
434|Saint-Sauveur-lès-Bray|350|9|77480
435|Saint-Sauveur-sur-École|1125|0|77930|48498|2547
436|Saint-Siméon|883|d|77169|48799|3203
437|Saint-Soupplets|3542|c|77165|49039|2807
438|Saint-Thibault-des-Vignes|6831|i|77400|48871|2680
439|Salins|1165|b|77148|48422|3021
440|Sammeron|1178|1|77260|48947|3083
441|Samois-sur-Seine|2126|0|77920|48453|2750
442|Samoreau|2384|0|77210|48429|2756
443|Sancy|401|1|77580
444|Sancy-lès-Provins|339|8|77320
445|Savigny-le-Temple|31148|j|77176|48574|2583
446|Savins|617|9|77650|48509|3202
447|Seine-Port|1742|f|77240|48557|2553
448|Sept-Sorts|616|1|77260
449|Serris|10326|a|77700|48845|2786
450|Servon|3565|g|77170|48717|2587
451|Signy-Signets|638|1|77640|48928|3067
452|Sigy|66|9|77520
453|Sivry-Courtry|1124|3|77115|48528|2755
454|Sognolles-en-Montois|371|9|77520
455|Soignolles-en-Brie|2021|3|77111|48654|2700
456|Soisy-Bouy|850|8|77650|48512|3295
457|Solers|1336|3|77111|48659|2716
458|Souppes-sur-Loing|4952|6|77460|48183|2735
459|Sourdun|1541|8|77171|48537|3352
460|Tancrou|340|5|77440
461|Thénisy|297|9|77520
462|Thieux|778|l|77230|49008|2672
463|Thomery|3384|k|77810|48407|2789
464|Thorigny-sur-Marne|10440|i|77400|48887|2718
465|Thoury-Férottes|649|b|77940|48294|2942
466|Tigeaux|421|1|77163
467|La Tombe|208|9|77130
468|Torcy|22810|h|77200|48851|2651
469|Touquin|1253|1|77131|48735|3012
470|Tournan-en-Brie|8274|m|77220|48741|2772
471|Tousson|334|0|77123
472|La Trétoire|459|d|77510
473|Treuzy-Levelay|458|k|77710
474|Trilbardou|700|c|77450|48943|2806
475|Trilport|5146|c|77470|48957|2951
476|Trocy-en-Multien|233|5|77440
477|Ury|882|0|77760|48344|2603
478|Ussy-sur-Marne|1058|1|77260|48957|3073
479|Vaires-sur-Marne|13931|h|77360|48876|2640
480|Valence-en-Brie|1007|3|77830|48443|2890
481|Vanvillé|197|7|77370
482|Varennes-sur-Seine|3748|b|77130|48373|2926
483|Varreddes|2167|c|77910|49003|2928
484|Vaucourtois|277|1|77580
485|Le Vaudoué|731|0|77123|48357|2518
486|Vaudoy-en-Brie|872|e|77141|48689|3080
487|Vaux-le-Pénil|11474|f|77000|48528|2692
489|Vaux-sur-Lunain|229|6|77710
490|Vendrest|686|5|77440|49046|3094
=491|Veneux-les-Sablons|316
492|Verdelot|620|d|77510|48875|3366
493|Verneuil-l'Étang|3223|7|77390
494|Vernou-la-Celle-sur-Seine|2630|k|77670|48388|2847
495|Vert-Saint-Denis|9291|j|77240|48568|2620
496|Vieux-Champagne|192|7|77370
=497|Vieux-Maisons|421
498|Vignely|322|c|77450
=499|Vilbert|031
500|Villebéon|452|6|77710
501|Villecerf|724|k|77250|48328|2847
=502|Villegagnon|020
504|Villemaréchal|1055|k|77710|48267|2867
=504|Villemaréchal|504
505|Villemareuil|386|c|77470
506|Villemer|759|k|77250|48301|2824
507|Villenauxe-la-Petite|453|9|77480
508|Villeneuve-le-Comte|1872|a|77174|48814|2830
509|Villeneuve-les-Bordes|610|9|77154|48483|3049
510|Villeneuve-Saint-Denis|1369|a|77174|48816|2794
511|Villeneuve-sous-Dammartin|595|l|77230|49035|2641
512|Villeneuve-sur-Bellot|1151|d|77510|48862|3341
513|Villenoy|5127|c|77124|48941|2860
514|Villeparisis|26946|l|77270|48942|2615
515|Villeroy|711|4|77410|48983|2782
516|Ville-Saint-Jacques|815|k|77130|48343|2899
517|Villevaudé|2132|4|77410|48918|2652
518|Villiers-en-Bière|242|f|77190
519|Villiers-Saint-Georges|1160|8|77560|48650|3408
520|Villiers-sous-Grez|706|2|77760|48319|2648
521|Villiers-sur-Morin|2083|1|77580|48861|2878
522|Villiers-sur-Seine|278|9|77114
523|Villuis|272|9|77480
524|Vimpelles|512|9|77520
525|Vinantes|381|4|77230
526|Vincy-Manœuvre|271|5|77139
527|Voinsles|580|e|77540|48691|3005
528|Voisenon|1170|f|77950|48572|2665
529|Voulangis|1541|1|77580|48853|2896
530|Voulton|295|8|77560
531|Voulx|1626|b|77940|48282|2967
532|Vulaines-lès-Provins|80|8|77160
533|Vulaines-sur-Seine|2730|0|77870|48432|2765
534|Yèbles|980|3|77390|48636|2768
=422||026
=362||066
=149||109
=488||129
=092||142
=160||159
=213||175
=017||211
=074||223
=503||262
=334||264
=346||264
=105||335
=028||433
=064||494
~brosse montceaux la|054
~celle sur morin la|063
~cely en biere|065
~chapelle gauthier la|086
~chapelle iger la|087
~chapelle la reine la|088
~chapelle rablais la|089
~chapelle st sulpice la|090
~chapelles bourbon les|091
~chapelle moutils la|093
~chatelet en brie le|100
~croix en brie la|147
~ecrennes les|165
~evry gregy sur yerres|175
~ferte gaucher la|182
~genevraye la|202
~grande paroisse la|210
~houssaye en brie la|229
~madeleine sur loing la|267
~marets les|275
~ormes sur voulzie les|347
~plessis feu aussous le|365
~rochette la|389
~sancy les meaux|443
~tombe la|467
~tretoire la|472
~vaudoue le|485
~vernou la celle sur sein|494
#78 200073344 200059889 247800550 200058519 200034130 247800618 247800584 200071074 200033173 200058782 249500109
003|Ablis|3913|0|78660|48517|1836
005|Achères|22241|1|78260|48961|2069
006|Adainville|673|2|78113|48723|1653
007|Aigremont|1075|3|78240|48904|2019
009|Allainville|281|0|78660
010|Les Alluets-le-Roi|1390|1|78580|48914|1918
013|Andelu|550|4|78770
015|Andrésy|13834|1|78570|48982|2057
020|Arnouville-lès-Mantes|951|1|78790|48910|1731
029|Aubergenville|12723|1|78410|48960|1855
030|Auffargis|1963|0|78610|48700|1887
031|Auffreville-Brasseuil|671|1|78930|48954|1710
033|Aulnay-sur-Mauldre|1180|1|78126|48930|1841
034|Auteuil|1020|5|78770|48841|1818
036|Autouillet|665|5|78770
043|Bailly|3731|6|78870|48842|2077
048|Bazainville|1469|2|78550|48804|1667
049|Bazemont|1727|4|78580|48927|1867
050|Bazoches-sur-Guyonne|721|5|78490|48778|1855
053|Béhoust|533|5|78910
057|Bennecourt|1747|7|78270|49041|1555
062|Beynes|7704|5|78650|48856|1873
068|Blaru|907|7|78270|49048|1480
070|Boinville-en-Mantois|285|1|78930
071|Boinville-le-Gaillard|597|0|78660
072|Boinvilliers|243|2|78200
073|Bois-d'Arcy|16586|6|78390|48800|2023
076|Boissets|301|2|78910
077|La Boissière-École|747|0|78125|48680|1651
082|Boissy-Mauvoisin|615|7|78200|48963|1578
084|Boissy-sans-Avoir|616|5|78490|48817|1800
087|Bonnelles|2165|0|78830|48618|2029
089|Bonnières-sur-Seine|5064|7|78270|49035|1578
090|Bouafle|2234|1|78410|48965|1901
092|Bougival|9134|6|78380|48862|2141
096|Bourdonné|506|2|78113
104|Breuil-Bois-Robert|764|1|78930|48946|1717
107|Bréval|2151|7|78980|48945|1533
108|Les Bréviaires|1302|0|78610|48708|1814
113|Brueil-en-Vexin|652|1|78440|49033|1817
117|Buc|5816|6|78530|48776|2126
118|Buchelay|3360|1|78200|48979|1670
120|Bullion|1916|0|78830|48623|1990
123|Carrières-sous-Poissy|20825|1|78955|48950|2041
124|Carrières-sur-Seine|14791|3|78420|48907|2179
125|La Celle-les-Bordes|840|0|78720|48636|1953
126|La Celle-Saint-Cloud|20460|6|78170|48850|2145
128|Cernay-la-Ville|1516|0|78720|48673|1974
133|Chambourcy|5847|3|78240|48907|2041
138|Chanteloup-les-Vignes|10861|1|78570|48976|2033
140|Chapet|1331|1|78130|48967|1933
143|Châteaufort|1564|6|78117|48736|2091
146|Chatou|30598|3|78400|48890|2159
147|Chaufour-lès-Bonnières|442|7|78270
152|Chavenay|1723|4|78450|48854|1992
158|Le Chesnay-Rocquencourt|30689|6|78150|48822|2122
=158|Le Chesnay|158
160|Chevreuse|5502|8|78460|48707|2033
162|Choisel|540|8|78460|48688|2018
163|Civry-la-Forêt|373|2|78910
164|Clairefontaine-en-Yvelines|850|0|78120|48617|1917
165|Les Clayes-sous-Bois|16804|9|78340|48822|1987
168|Coignières|4321|9|78310|48750|1921
171|Condé-sur-Vesgre|1279|2|78113|48742|1661
172|Conflans-Sainte-Honorine|36958|1|78700|49002|2097
185|Courgent|414|2|78790
188|Cravent|438|7|78270
189|Crespières|1719|4|78121|48883|1922
190|Croissy-sur-Seine|11013|3|78290|48879|2138
192|Dammartin-en-Serve|1441|2|78111|48903|1620
193|Dampierre-en-Yvelines|1008|8|78720|48700|1983
194|Dannemarie|229|2|78550
196|Davron|295|4|78810
202|Drocourt|554|1|78440
206|Ecquevilly|4279|1|78920|48952|1923
208|Élancourt|26365|9|78990|48784|1955
209|Émancé|872|0|78125|48591|1731
217|Épône|7031|1|78680|48955|1822
220|Les Essarts-le-Roi|6831|0|78690|48717|1901
224|L'Étang-la-Ville|5157|3|78620|48870|2057
227|Évecquemont|754|1|78740|49014|1944
230|La Falaise|609|1|78410|48944|1830
231|Favrieux|157|1|78200
233|Feucherolles|3043|4|78810|48870|1974
234|Flacourt|184|1|78200
236|Flexanville|576|5|78910|48853|1738
237|Flins-Neuve-Église|162|2|78790
238|Flins-sur-Seine|2447|1|78410|48965|1873
239|Follainville-Dennemont|2184|1|78520|49022|1713
242|Fontenay-le-Fleury|13680|6|78330|48813|2049
245|Fontenay-Mauvoisin|460|1|78200
246|Fontenay-Saint-Père|949|1|78440|49025|1758
=251|Fourqueux|551
255|Freneuse|4505|7|78840|49048|1602
261|Gaillon-sur-Montcient|689|1|78250|49033|1900
262|Galluis|1298|5|78490|48797|1794
263|Gambais|2574|5|78950|48774|1672
264|Gambaiseuil|64|0|78490
265|Garancières|2621|5|78890|48823|1755
267|Gargenville|7869|1|78440|48988|1812
269|Gazeran|1492|0|78125|48633|1771
276|Gommecourt|613|7|78270|49083|1600
278|Goupillières|570|5|78770
281|Goussonville|650|1|78930|48920|1764
283|Grandchamp|300|2|78113
285|Gressey|533|2|78550
289|Grosrouvre|902|5|78490|48782|1762
290|Guernes|1085|1|78520|49011|1637
291|Guerville|2052|1|78930|48944|1734
296|Guitrancourt|646|1|78440|49009|1777
297|Guyancourt|29778|9|78280|48773|2074
299|Hardricourt|2599|1|78250|49008|1894
300|Hargeville|418|1|78790
302|La Hauteville|157|2|78113
305|Herbeville|228|4|78580
307|Hermeray|1007|0|78125
310|Houdan|3721|2|78550|48790|1600
311|Houilles|33983|3|78800|48922|2193
314|Issou|4060|1|78440|48990|1793
317|Jambville|793|1|78440|49046|1853
320|Notre-Dame-de-la-Mer|742|7|78270
321|Jouars-Pontchartrain|6039|5|78760|48789|1899
322|Jouy-en-Josas|7981|6|78350|48759|2170
324|Jouy-Mauvoisin|554|1|78200|48976|1648
325|Jumeauville|638|1|78580|48911|1787
327|Juziers|4065|1|78820|48991|1848
329|Lainville-en-Vexin|805|1|78440|49067|1817
334|Lévis-Saint-Nom|1603|8|78320|48717|1950
335|Limay|17885|1|78520|48996|1741
337|Limetz-Villez|2110|7|78270|49067|1550
343|Les Loges-en-Josas|1645|6|78350|48764|2140
344|Lommoye|639|7|78270|48994|1513
346|Longnes|1601|2|78980|48920|1587
349|Longvilliers|496|0|78730
350|Louveciennes|7990|3|78430|48861|2115
354|Magnanville|6383|1|78200|48968|1678
356|Magny-les-Hameaux|9386|9|78114|48743|2062
358|Maisons-Laffitte|23093|3|78600|48953|2145
361|Mantes-la-Jolie|43526|1|78200|48990|1717
362|Mantes-la-Ville|22332|1|78711|48974|1703
364|Marcq|802|5|78770|48859|1825
366|Mareil-le-Guyon|420|5|78490
367|Mareil-Marly|4141|3|78750|48882|2074
368|Mareil-sur-Mauldre|1776|4|78124|48895|1869
372|Marly-le-Roi|16756|3|78160|48867|2083
380|Maule|6083|4|78580|48911|1853
381|Maulette|1088|2|78550|48793|1622
382|Maurecourt|4454|a|78780|48996|2062
383|Maurepas|20629|9|78310|48765|1929
384|Médan|1289|1|78670|48955|1995
385|Ménerville|216|7|78200
389|Méré|1731|5|78490|48784|1812
391|Méricourt|383|1|78270
396|Le Mesnil-le-Roi|6332|3|78600|48938|2126
397|Le Mesnil-Saint-Denis|7276|8|78320|48745|1956
398|Les Mesnuls|910|5|78490|48756|1845
401|Meulan-en-Yvelines|8950|1|78250|49008|1906
402|Mézières-sur-Seine|3923|1|78970|48961|1792
403|Mézy-sur-Seine|2242|1|78250|49000|1883
404|Millemont|272|5|78940
406|Milon-la-Chapelle|295|8|78470
407|Mittainville|659|0|78125|48671|1646
410|Moisson|902|7|78840|49074|1669
413|Mondreville|381|2|78980
415|Montainville|589|4|78124|48883|1861
416|Montalet-le-Bois|322|1|78440
417|Montchauvet|275|2|78790
418|Montesson|14549|3|78360|48909|2138
420|Montfort-l'Amaury|2779|5|78490
423|Montigny-le-Bretonneux|32465|9|78180|48772|2019
431|Morainvilliers|3120|1|78630|48929|1936
437|Mousseaux-sur-Seine|689|1|78270|49044|1647
439|Mulcent|128|2|78790
440|Les Mureaux|34632|1|78130|48992|1910
442|Neauphle-le-Château|3250|5|78640|48814|1906
443|Neauphle-le-Vieux|937|5|78640|48815|1862
444|Neauphlette|871|7|78980|48931|1526
451|Nézel|1139|1|78410|48945|1839
455|Noisy-le-Roi|7713|6|78590|48844|2063
460|Oinville-sur-Montcient|1131|1|78250|49027|1849
464|Orcemont|985|0|78125|48588|1811
465|Orgerus|2489|2|78910|48839|1701
466|Orgeval|7252|1|78630|48922|1978
470|Orphin|875|0|78125|48578|1781
472|Orsonville|325|0|78660
474|Orvilliers|925|2|78910
475|Osmoy|413|2|78910
478|Paray-Douaville|218|0|78660
481|Le Pecq|16059|3|78230|48893|2104
484|Perdreauville|701|1|78200
486|Le Perray-en-Yvelines|6480|0|78610|48694|1856
490|Plaisir|31811|9|78370|48823|1954
497|Poigny-la-Forêt|957|0|78125|48680|1756
498|Poissy|40983|1|78300|48929|2050
499|Ponthévrard|693|0|78730|48552|1910
501|Porcheville|3382|1|78440|48973|1780
502|Le Port-Marly|5559|3|78560|48890|2111
505|Prunay-le-Temple|409|2|78910
506|Prunay-en-Yvelines|808|0|78660
513|La Queue-les-Yvelines|2629|5|78940|48800|1767
516|Raizeux|970|0|78125|48624|1683
517|Rambouillet|27724|0|78120|48644|1830
518|Rennemoulin|116|6|78590
520|Richebourg|1570|2|78550
522|Rochefort-en-Yvelines|910|0|78730|48585|1988
=524|Rocquencourt|158
528|Rolleboise|346|1|78270
530|Rosay|387|2|78790
531|Rosny-sur-Seine|7328|1|78710|48998|1631
536|Sailly|354|1|78440
537|Saint-Arnoult-en-Yvelines|5875|0|78730|48571|1940
545|Saint-Cyr-l'École|21268|6|78210|48799|2068
548|Saint-Forget|436|8|78720|48700|2000
550|Saint-Germain-de-la-Grange|1847|5|78640|48834|1899
551|Saint-Germain-en-Laye|45931|3|78100 78112|48896|2090
557|Saint-Hilarion|999|0|78125|48620|1734
558|Saint-Illiers-la-Ville|350|7|78980
559|Saint-Illiers-le-Bois|449|7|78980
561|Saint-Lambert|447|8|78470
562|Saint-Léger-en-Yvelines|1468|0|78610|48722|1766
564|Saint-Martin-de-Bréthencourt|690|0|78660
565|Saint-Martin-des-Champs|304|2|78790
567|Saint-Martin-la-Garenne|942|1|78520|49041|1689
569|Sainte-Mesme|904|0|78730
571|Saint-Nom-la-Bretèche|4965|4|78860|48859|2022
575|Saint-Rémy-lès-Chevreuse|7747|8|78470|48707|2077
576|Saint-Rémy-l'Honoré|1689|5|78690
586|Sartrouville|52763|3|78500|48948|2192
588|Saulx-Marchais|950|5|78650|48838|1838
590|Senlisse|511|8|78720|48688|1982
591|Septeuil|2264|2|78790|48892|1684
597|Soindres|757|1|78200|48958|1675
601|Sonchamp|1678|0|78120|48576|1878
605|Tacoignières|1219|2|78910|48836|1675
606|Le Tartre-Gaudran|37|2|78113
608|Le Tertre-Saint-Denis|137|1|78980
609|Tessancourt-sur-Aubette|966|1|78250|49023|1922
615|Thiverval-Grignon|1023|5|78850|48850|1917
616|Thoiry|1434|5|78770|48867|1798
618|Tilly|530|2|78790
620|Toussus-le-Noble|1172|6|78117|48749|2113
621|Trappes|34689|9|78190|48774|2018
623|Le Tremblay-sur-Mauldre|930|5|78490|48778|1878
624|Triel-sur-Seine|12206|1|78510|48978|2007
638|Vaux-sur-Seine|5202|1|78740|49013|1969
640|Vélizy-Villacoublay|23011|6|78140|48782|2194
642|Verneuil-sur-Seine|16280|1|78480|48974|1965
643|Vernouillet|9699|1|78540|48971|1981
644|La Verrière|5994|9|78320|48752|1946
646|Versailles|84095|6|78000|48804|2134
647|Vert|852|1|78930|48943|1692
650|Le Vésinet|15554|3|78110|48893|2133
653|Vicq|389|5|78490
655|Vieille-Église-en-Yvelines|652|0|78125|48667|1877
668|La Villeneuve-en-Chevrie|665|7|78270|49015|1527
672|Villennes-sur-Seine|5952|1|78670|48941|1991
674|Villepreux|11931|9|78450|48828|1998
677|Villette|524|2|78930|48928|1692
681|Villiers-le-Mahieu|888|5|78770|48861|1772
683|Villiers-Saint-Frédéric|3395|5|78640|48817|1883
686|Viroflay|17237|6|78220|48801|2162
688|Voisins-le-Bretonneux|10624|9|78960|48758|2051
=357||193
=503||320
=614||381
=187||506
~allainville aux bois|009
~alluets le roi les|010
~auteuil le roi|034
~boissiere ecole la|077
~breviaires les|108
~celle les bordes la|125
~celle st cloud la|126
~clayes sous bois les|165
~essarts le roi les|220
~etang la ville l|224
~falaise la|230
~hauteville la|302
~loges en josas les|343
~mesnil le roi le|396
~mesnil st denis le|397
~mesnuls les|398
~mureaux les|440
~pecq le|481
~perray en yvelines le|486
~port marly le|502
~queue les yvelines la|513
~st lambert des bois|561
~tartre gaudran le|606
~tertre st denis le|608
~tremblay sur mauldre le|623
~verriere la|644
~vesinet le|650
~villeneuve en chevrie la|668
#79 200040244 200041333 200041317 200041416 200069748 247900798 200069755 200041994
001|L'Absie|1047|0|79240|46632|-577
002|Adilly|310|1|79200
003|Aiffres|5419|2|79230|46289|-415
=004|Aigonnay|185
005|Airvault|3306|3|79600|46827|-138
=005|Airvault|005
=006|Les Alleuds|136
007|Allonne|608|1|79130|46582|-383
008|Amailloux|822|1|79350|46747|-316
009|Amuré|429|2|79210
010|Arçais|615|2|79210|46297|-692
012|Ardin|1257|4|79160|46474|-558
013|Argentonnay|3234|0|79150 79300|46985|-450
=013|Argenton-les-Vallées|013
014|Loretz-d'Argenton|2575|5|79290|47079|-272
=014|Argenton-l'Église|014
015|Asnières-en-Poitou|188|6|79170
016|Assais-les-Jumeaux|763|3|79600|46783|-50
018|Aubigné|163|6|79110
019|Aubigny|178|1|79390
020|Augé|892|7|79400|46440|-288
022|Availles-Thouarsais|180|3|79600
023|Avon|63|7|79800
024|Azay-le-Brûlé|1927|7|79400|46401|-247
025|Azay-sur-Thouet|1114|1|79130|46625|-351
=026|Bagneux|014
=027|La Bataille|083
=028|Beaulieu-sous-Bressuire|049
029|Beaulieu-sous-Parthenay|680|4|79420|46576|-235
030|Beaussais-Vitré|923|6|79370|46283|-198
031|Beauvoir-sur-Niort|1765|2|79360|46182|-474
032|Béceleuf|750|4|79160|46471|-507
034|Bessines|1903|2|79000|46302|-516
=035|Le Beugnon|077
038|Boismé|1176|0|79300|46775|-436
040|La Boissière-en-Gâtine|223|4|79310
=041|Borcq-sur-Airvault|005
042|Bougon|169|7|79800
=043|Bouillé-Loretz|014
=044|Bouillé-Saint-Paul|063
046|Le Bourdet|564|2|79210
047|Boussais|446|3|79600
048|La Crèche|5662|7|79260|46367|-300
049|Bressuire|19970|0|79300|46842|-490
050|Bretignolles|592|0|79140|46863|-607
=051|Le Breuil-Bernard|179
=052|Breuil-Chaussée|049
=053|Le Breuil-sous-Argenton|013
=054|Brie|196
055|Brieuil-sur-Chizé|86|6|79170
056|Brion-près-Thouet|759|5|79290|47053|-187
057|Brioux-sur-Boutonne|1440|6|79170|46142|-223
058|Brûlain|735|2|79230|46202|-320
059|Le Busseau|734|4|79240|46580|-595
=060|Caunay|307
061|Celles-sur-Belle|3829|6|79370|46262|-212
=061|Celles-sur-Belle|061
062|Cerizay|4793|0|79140|46822|-665
063|Val en Vignes|2020|5|79150 79290|47046|-354
=063|Cersay|063
064|Fontivillié|754|6|79110 79500
=064|Chail|064
=065|Chambroutet|049
066|Champdeniers|1784|4|79220|46483|-400
=068|Chantecorps|105
069|Chanteloup|985|0|79320|46766|-524
070|La Chapelle-Bâton|415|4|79220
071|La Chapelle-Bertrand|465|1|79200
=072|La Chapelle-Gaudin|013
=073|La Chapelle-Largeau|079
074|La Chapelle-Pouilloux|171|6|79190
=075|La Chapelle-Saint-Étienne|179
076|La Chapelle-Saint-Laurent|2054|0|79430|46746|-477
077|Beugnon-Thireuil|735|4|79130 79160
=077|La Chapelle-Thireuil|077
078|Plaine-d'Argenson|1006|2|79360|46150|-500
079|Mauléon|8573|0|79700
080|Châtillon-sur-Thouet|2656|1|79200|46663|-239
081|Chauray|7221|2|79180|46361|-378
083|Chef-Boutonne|2371|6|79110|46109|-70
=083|Chef-Boutonne|083
084|Chenay|461|6|79120|46325|-34
085|Chérigné|134|6|79170
086|Cherveux|1885|7|79410|46416|-357
087|Chey|541|6|79120|46304|-51
088|Chiché|1679|0|79350|46797|-360
089|Le Chillou|163|3|79600
090|Chizé|862|6|79170|46116|-347
091|Cirières|950|0|79140
092|Clavé|348|4|79420
=093|Clazay|049
094|Clessé|923|0|79350|46716|-406
095|Clussais-la-Pommeraie|562|6|79190|46196|48
096|Combrand|1222|0|79140|46865|-689
=098|La Couarde|217
=099|La Coudre|013
100|Coulon|2299|2|79510|46324|-585
101|Coulonges-sur-l'Autize|2345|4|79160|46483|-599
102|Coulonges-Thouarsais|443|5|79330
103|Courlay|2387|0|79440|46779|-568
104|Cours|521|4|79220
105|Les Châteliers|445|1|79340
=105|Coutières|105
106|Couture-d'Argenson|398|6|79110
=107|Crézières|083
108|Doux|204|1|79390
109|Échiré|3549|2|79410|46390|-416
111|Ensigné|288|6|79170
112|Épannes|851|2|79270|46230|-584
=113|Étusson|280
114|Exireuil|1578|7|79400|46433|-192
115|Exoudun|531|6|79800|46344|-82
116|Faye-l'Abbesse|1131|0|79350|46830|-353
117|Faye-sur-Ardin|667|4|79160
118|Fénery|293|1|79450
119|Fenioux|638|4|79160
120|La Ferrière-en-Parthenay|774|1|79390|46657|-77
121|Fomperron|388|1|79340
122|Fontenille-Saint-Martin-d'Entraigues|531|6|79110|46117|-133
123|La Forêt-sur-Sèvre|2250|0|79380|46770|-649
124|Les Forges|125|1|79340
125|Fors|1780|2|79230|46236|-410
126|Les Fosses|425|6|79360
127|La Foye-Monjault|839|2|79360|46186|-538
128|François|999|7|79260|46371|-346
129|Fressines|1757|6|79370
130|Frontenay-Rohan-Rohan|2967|2|79270|46253|-538
131|Geay|338|0|79330
132|Genneton|302|0|79150
133|Germond-Rouvre|1167|2|79220|46450|-417
134|Glénay|523|5|79330|46860|-252
135|Gourgé|884|1|79200|46728|-168
136|Alloinay|914|6|79110 79190|46150|-50
137|Granzay-Gript|933|2|79360|46217|-483
139|Les Groseillers|54|4|79220
140|Valdelaume|818|6|79110
141|Irais|209|3|79600
142|Juillé|98|6|79170
=143|Les Jumeaux|016
144|Juscorps|382|2|79230
145|Lageon|378|1|79200
147|Largeasse|759|0|79240|46693|-500
148|Lezay|2024|6|79120|46265|-9
149|Lhoumois|157|1|79390
150|Limalonges|843|6|79190|46130|169
152|Lorigné|303|6|79190
153|Loubigné|157|6|79110
154|Loubillé|357|6|79110
=155|Loublande|079
156|Louin|674|3|79600|46802|-161
157|Louzy|1288|5|79100|47012|-187
158|Luché-sur-Brioux|119|6|79170
159|Luché-Thouarsais|536|5|79330
160|Lusseray|172|6|79170
161|Luzay|617|5|79100|46924|-195
162|Magné|2728|2|79460|46315|-547
163|Mairé-Levescault|582|6|79190
164|Maisonnay|252|6|79500
165|Maisontiers|134|3|79600
166|Marigny|902|2|79360|46198|-419
167|Marnes|217|5|79600
=168|Massais|063
170|Mauzé-sur-le-Mignon|2941|2|79210|46196|-668
=171|Mauzé-Thouarsais|329
172|Mazières-en-Gâtine|1047|4|79310|46533|-323
=173|Mazières-sur-Béronne|174
174|Melle|5752|6|79500|46224|-143
=174|Melle|174
175|Melleran|480|6|79190|46132|2
176|Ménigoute|846|1|79340|46496|-59
177|Messé|220|6|79120
=178|Missé|329
179|Moncoutant-sur-Sèvre|5121|0|79240 79320 79380|46724|-589
=179|Moncoutant|179
=180|Montalembert|307
=181|Montigné|061
=182|Montigny|123
183|Montravers|365|0|79140
184|La Mothe-Saint-Héray|1652|6|79800|46361|-113
185|Aigondigné|4710|6|79370|46295|-287
=185|Mougon|185
=186|Moulins|079
=187|Moutiers-sous-Argenton|013
=188|Moutiers-sous-Chantemerle|179
189|Nanteuil|1684|7|79400|46412|-174
190|Neuvy-Bouin|487|0|79130|46676|-460
191|Niort|59854|2|79000|46323|-459
=192|Noirlieu|049
=193|Noirterre|049
195|Nueil-les-Aubiers|5483|0|79250|46933|-583
196|Plaine-et-Vallées|2317|5|79100 79600|46951|-82
=196|Oiron|196
197|Oroux|102|1|79390
198|Paizay-le-Chapt|258|6|79170
=199|Paizay-le-Tort|174
200|Pamplie|249|4|79220
201|Pamproux|1686|7|79800|46396|-54
202|Parthenay|10140|1|79200|46648|-247
203|Pas-de-Jeu|341|5|79100
204|Périgné|932|6|79170|46187|-255
=205|Pers|307
207|La Petite-Boissière|616|0|79700|46884|-742
208|La Peyratte|1105|1|79200|46675|-149
209|Pierrefitte|318|5|79330
210|Le Pin|1091|0|79140|46863|-655
=212|Pliboux|307
213|Pompaire|2049|1|79200|46608|-234
215|Pougne-Hérisson|353|1|79130
216|Prahecq|2252|2|79230|46259|-346
217|Prailles-La Couarde|929|6|79370 79800|46322|-219
=217|Prailles|217
218|Pressigny|191|1|79390
=219|Priaires|334
220|Prin-Deyrançon|593|2|79210
=222|Pugny|179
223|Puihardy|58|4|79160
=224|Le Puy-Saint-Bonnet|49099
225|Reffannes|386|1|79420
226|Le Retail|276|1|79130
229|La Rochénard|518|2|79270
230|Rom|802|6|79120|46293|115
231|Romans|690|7|79260|46359|-228
=232|La Ronde|123
=233|Rorthais|079
235|Saint-Amand-sur-Sèvre|1422|0|79700|46869|-796
236|Saint-André-sur-Sèvre|637|0|79380|46783|-679
=237|Saint-Aubin-de-Baubigné|079
238|Saint-Aubin-du-Plain|565|0|79300|46924|-476
239|Saint-Aubin-le-Cloud|1648|1|79450|46652|-354
=240|Sainte-Blandine|185
241|Saint-Christophe-sur-Roc|558|4|79220
242|Voulmentin|1129|0|79150|46944|-514
243|Saint-Coutant|273|6|79120
244|Saint-Cyr-la-Lande|368|5|79100
246|Sainte-Eanne|580|7|79800|46383|-150
249|Saint-Gelais|2220|2|79410|46383|-390
250|Sainte-Gemme|407|5|79330
251|Marcillé|725|6|79500
252|Saint-Généroux|340|5|79600
253|Saint-Georges-de-Noisné|684|4|79400|46493|-257
254|Saint-Georges-de-Rex|431|2|79210
255|Saint-Germain-de-Longue-Chaume|380|1|79200
256|Saint-Germier|261|1|79340
257|Saint-Hilaire-la-Palud|1498|2|79210|46264|-713
258|Saint-Jacques-de-Thouars|421|5|79100
259|Saint-Jean-de-Thouars|1328|5|79100|46964|-212
=260|Saint-Jouin-de-Marnes|196
=261|Saint-Jouin-de-Milly|179
263|Saint-Laurs|615|4|79160
=264|Saint-Léger-de-la-Martinière|174
265|Saint-Léger-de-Montbrun|1247|5|79100|47000|-133
267|Saint-Lin|310|4|79420
268|Saint-Loup-Lamairé|1064|3|79600
269|Saint-Maixent-de-Beugné|416|4|79160
270|Saint-Maixent-l'École|7595|7|79400
271|Saint-Marc-la-Lande|356|4|79310
=272|Saint-Marsault|123
273|Saint-Martin-de-Bernegoue|806|2|79230|46238|-349
274|Saint-Martin-de-Mâcon|325|5|79100
276|Saint-Martin-de-Saint-Maixent|1062|7|79400|46395|-193
277|Saint-Martin-de-Sanzay|1030|5|79290|47082|-199
278|Saint-Martin-du-Fouilloux|253|1|79420
=279|Saint-Martin-lès-Melle|174
280|Saint Maurice Étusson|895|0|79150|47034|-509
=280|Saint-Maurice-la-Fougereuse|280
281|Saint-Maxire|1319|2|79410|46400|-478
=282|Saint-Médard|061
283|Sainte-Néomaye|1359|7|79260|46373|-259
284|Sainte-Ouenne|789|4|79220|46444|-445
285|Saint-Pardoux-Soutiers|1869|4|79310|46571|-306
=285|Saint-Pardoux|285
286|Saint-Paul-en-Gâtine|501|0|79240|46633|-616
=288|Saint-Pierre-à-Champ|063
289|Saint-Pierre-des-Échaubrognes|1384|0|79700|46989|-744
290|Saint-Pompain|949|4|79160|46441|-600
=292|Sainte-Radegonde|329
293|Saint-Rémy|1105|2|79410|46371|-527
294|Saint-Romans-des-Champs|169|2|79230
295|Saint-Romans-lès-Melle|729|6|79500|46207|-190
=296|Saint-Sauveur|049
297|Sainte-Soline|343|6|79120
298|Saint-Symphorien|1983|2|79270|46264|-492
299|Saint-Varent|2395|5|79330|46890|-232
300|Sainte-Verge|1404|5|79100|47008|-211
301|Saint-Vincent-la-Châtre|589|6|79500|46221|-37
302|Saivres|1306|7|79400|46433|-237
303|Salles|323|7|79800
304|Sansais|760|2|79270|46275|-587
306|Saurais|178|1|79200
307|Sauzé-entre-Bois|2271|6|79190|46134|107
=307|Sauzé-Vaussais|307
308|Sciecq|659|2|79000|46373|-471
309|Scillé|365|4|79240
310|Secondigné-sur-Belle|480|6|79170
311|Secondigny|1765|1|79130|46610|-417
312|Séligné|110|6|79170
313|Sepvret|620|6|79120
=314|Sompt|064
316|Soudan|424|7|79800
=317|Soulièvres|005
=318|Soutiers|285
319|Souvigné|863|7|79800
320|Surin|635|4|79220|46461|-463
=321|Taizé-Maulais|196
322|Le Tallud|1961|1|79200|46631|-298
=323|Le Temple|079
=324|Terves|049
=325|Tessonnière|005
326|Thénezay|1400|1|79390|46720|-28
=327|Thorigné|185
=328|Thorigny-sur-le-Mignon|334
329|Thouars|13891|5|79100|46982|-212
=330|Tillou|083
331|Tourtenay|125|5|79100
332|Trayes|111|0|79240
=333|Ulcot|013
334|Val-du-Mignon|1092|2|79210 79360|46174|-580
=334|Usseau|334
335|Vallans|840|2|79270|46216|-551
336|Vançais|222|6|79120
337|Le Vanneau-Irleau|860|2|79270
338|Vanzay|234|6|79120
339|Vasles|1665|1|79340|46576|-25
340|Vausseroux|334|1|79420
341|Vautebis|127|1|79420
342|Vernoux-en-Gâtine|592|1|79240|46636|-513
343|Vernoux-sur-Boutonne|249|6|79170
=344|Verrines-sous-Celles|061
345|Verruyes|900|4|79310|46517|-290
346|Le Vert|117|6|79170
347|Viennay|1062|1|79200|46690|-244
348|Villefollet|203|6|79170
349|Villemain|153|6|79110
350|Villiers-en-Bois|127|6|79360
351|Villiers-en-Plaine|1806|2|79160|46409|-537
352|Villiers-sur-Chizé|156|6|79170
354|Vouhé|356|4|79310
355|Vouillé|3566|2|79230|46315|-368
357|Xaintray|238|4|79220
=037||013
=305||013
=353||030
=097||031
=227||031
=082||048
=291||049
=067||066
=245||066
=033||078
=039||078
=221||078
=247||078
=262||079
=021||090
=275||122
=234||133
=151||136
=138||137
=011||140
=045||140
=211||140
=206||170
=110||174
=248||191
=266||191
=287||191
=315||191
=017||195
=036||196
=169||196
=194||196
=356||242
=214||251
=146||268
=228||329
~fontenille st m entraigues|122
~fosses les|126
~maisonnais|164
~plibou|307
`;
