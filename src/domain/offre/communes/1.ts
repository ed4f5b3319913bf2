/** Communes of the departements 1x, written by scripts/communes.mjs: see ../communes.ts. */
export const COMMUNES_1 = `
#10 241000405 241000447 200071777 200066892 200069003 200040137 200069250 241000223 200071041 241000488 200006716 200070126 200000545
002|Ailleville|223|0|10200
003|Aix-Villemaur-Pâlis|3236|1|10160 10190|48224|3734
=003|Aix-en-Othe|003
004|Allibaudières|208|2|10700
005|Amance|245|3|10140
006|Arcis-sur-Aube|2785|2|10700|48534|4141
007|Arconville|108|0|10200
008|Argançon|101|3|10140
009|Arrelles|90|4|10340
010|Arrembécourt|47|5|10330
011|Arrentières|176|0|10200
012|Arsonval|290|0|10200
013|Assenay|133|6|10320
014|Assencières|190|7|10220
015|Aubeterre|398|6|10150
017|Aulnay|108|5|10240
018|Auxon|886|8|10130|48105|3918
019|Val-d'Auzon|356|7|10220
020|Avant-lès-Marcilly|509|9|10400
021|Avant-lès-Ramerupt|160|7|10240
022|Avirey-Lingey|196|4|10340
023|Avon-la-Pèze|211|9|10290
024|Avreuil|167|8|10130
025|Bagneux-la-Fosse|178|4|10340
026|Bailly-le-Franc|34|5|10330
027|Balignicourt|56|5|10330
028|Balnot-la-Grange|111|8|10210
029|Balnot-sur-Laignes|150|4|10110
030|Barberey-Saint-Sulpice|1542|6|10600|48339|4032
031|Barbuise|433|a|10400
032|Baroville|252|0|10200
033|Bar-sur-Aube|4665|0|10200|48233|4706
034|Bar-sur-Seine|2858|4|10110|48113|4377
035|Bayel|738|0|10310|48198|4778
=036|Beauvoir-sur-Sarce|058
037|Bercenay-en-Othe|412|1|10190
038|Bercenay-le-Hayer|187|9|10290
039|Bergères|111|0|10200
040|Bernon|160|8|10130
041|Bertignolles|52|4|10110
042|Bérulle|193|1|10160
043|Bessy|111|b|10170
044|Bétignicourt|31|5|10500
045|Beurey|176|3|10140
046|Blaincourt-sur-Aube|97|5|10500
047|Blignicourt|40|5|10500
048|Bligny|160|0|10200
049|Les Bordes-Aumont|544|6|10800
050|Bossancourt|193|3|10140
051|Bouilly|1073|6|10320|48197|4000
052|Boulages|224|b|10380
053|Bouranton|633|6|10270
054|Bourdenay|130|9|10290
055|Bourguignons|247|4|10110
056|Bouy-Luxembourg|243|7|10220
057|Bouy-sur-Orvin|57|a|10400
058|Bragelogne-Beauvoir|217|4|10340
059|Braux|114|5|10500
060|Bréviandes|3219|6|10450|48257|4095
061|Brévonnes|673|7|10220|48359|4400
062|Briel-sur-Barse|195|4|10140
063|Brienne-la-Vieille|378|5|10500
064|Brienne-le-Château|2672|5|10500|48393|4526
065|Brillecourt|91|2|10240
066|Bucey-en-Othe|430|6|10190
067|Buchères|2055|6|10800|48235|4113
068|Buxeuil|109|4|10110
069|Buxières-sur-Arce|100|4|10110
070|Celles-sur-Ource|490|4|10110
071|Chacenay|52|4|10110
072|La Chaise|32|3|10500
073|Chalette-sur-Voire|134|5|10500
074|Chamoy|499|8|10130
075|Champfleury|110|b|10700
076|Champignol-lez-Mondeville|260|0|10200
077|Champigny-sur-Aube|90|2|10700
078|Champ-sur-Barse|26|3|10140
079|Channes|108|4|10340
080|Chaource|1011|8|10210|48059|4137
081|La Chapelle-Saint-Luc|12648|6|10600|48317|4040
082|Chapelle-Vallon|232|b|10700
083|Chappes|360|4|10260
084|Charmont-sous-Barbuise|1053|7|10150|48408|4173
085|Charmoy|60|9|10290
086|Charny-le-Bachot|239|b|10380
087|Chaserey|45|8|10210
089|Châtres|708|b|10510|48501|3848
090|Chauchigny|219|b|10170
091|Chaudrey|139|2|10240
092|Chauffour-lès-Bailly|129|4|10110
093|Chaumesnil|112|3|10500
094|Chavanges|567|5|10330|48509|4576
095|Le Chêne|277|2|10700
096|Chennegy|472|1|10190
097|Chervey|145|4|10110
098|Chesley|293|8|10210
099|Chessy-les-Prés|534|8|10130|48024|3915
100|Clérey|1155|6|10390|48210|4192
101|Coclois|170|2|10240
102|Colombé-la-Fosse|162|3|10200
103|Colombé-le-Sec|157|0|10200
104|Cormost|283|6|10800
105|Courcelles-sur-Voire|22|5|10500
106|Courceroy|150|a|10400
107|Coursan-en-Othe|100|8|10130
108|Courtaoult|95|8|10130
109|Courtenot|211|4|10260
110|Courteranges|594|6|10270
111|Courteron|99|4|10250
112|Coussegrey|180|8|10210
113|Couvignon|199|0|10200
114|Crancey|691|c|10100|48517|3639
115|Creney-près-Troyes|2013|6|10150|48333|4133
116|Crésantignes|307|6|10320
117|Crespy-le-Neuf|123|3|10500
118|Les Croûtes|99|8|10130
119|Cunfin|161|4|10360
120|Cussangy|200|8|10210
121|Dampierre|327|2|10240
122|Davrey|229|8|10130
123|Dienville|813|5|10500|48350|4533
124|Dierrey-Saint-Julien|275|9|10190
125|Dierrey-Saint-Pierre|305|6|10190
126|Dolancourt|124|3|10200
127|Dommartin-le-Coq|49|2|10240
128|Donnement|71|5|10330
129|Dosches|312|7|10220
130|Dosnon|100|2|10700
131|Droupt-Saint-Basle|339|b|10170
132|Droupt-Sainte-Marie|256|b|10170
133|Eaux-Puiseaux|248|8|10130
134|Échemines|82|9|10350
135|Éclance|86|3|10200
136|Éguilly-sous-Bois|111|4|10110
137|Engente|26|0|10200
138|Épagne|126|5|10500
139|Épothémont|153|3|10500
140|Ervy-le-Châtel|1099|8|10130|48041|3910
141|Essoyes|708|4|10360|48057|4535
142|Estissac|1763|6|10190|48269|3805
143|Étourvy|141|8|10210
144|Étrelles-sur-Aube|158|b|10170
145|Faux-Villecerf|215|9|10290
146|Fay-lès-Marcilly|80|9|10290
147|Fays-la-Chapelle|119|6|10320
148|Ferreux-Quincey|404|a|10400
149|Feuges|330|6|10150
150|Fontaine|246|0|10200
151|Fontaine-les-Grès|914|b|10280|48417|3900
153|Fontaine-Mâcon|635|a|10400
154|Fontenay-de-Bossery|70|a|10400
155|Fontette|178|4|10360
156|Fontvannes|707|6|10190|48280|3873
157|La Fosse-Corduan|213|9|10100
158|Fouchères|503|4|10260
159|Fralignes|101|4|10110
160|Fravaux|36|0|10200
161|Fresnay|49|3|10200
162|Fresnoy-le-Château|269|6|10270
163|Fuligny|40|3|10200
164|Gélannes|694|c|10100|48484|3673
165|Géraudot|339|7|10220
166|Les Grandes-Chapelles|401|b|10170
167|Grandville|86|2|10700
168|Les Granges|79|8|10210
169|Gumery|225|a|10400
170|Gyé-sur-Seine|463|4|10250|48030|4429
171|Hampigny|217|5|10500
172|Herbisse|148|2|10700
173|Isle-Aumont|505|6|10800|48212|4126
174|Isle-Aubigny|166|2|10240
175|Jasseines|155|5|10330
176|Jaucourt|138|0|10200
177|Javernant|165|6|10320
178|Jessains|251|3|10140
179|Jeugny|463|6|10320
180|Joncreuil|90|5|10330
181|Jully-sur-Sarce|232|4|10260
182|Juvancourt|102|0|10310
183|Juvanzé|36|5|10140
184|Juzanvigny|120|3|10500
185|Lagesse|209|8|10210
186|Laines-aux-Bois|528|6|10120
187|Landreville|395|4|10110|48074|4473
188|Lantages|221|8|10210
189|Lassicourt|55|5|10500
190|Laubressel|551|6|10270
191|Lavau|1009|6|10150
192|Lentilles|128|5|10330
193|Lesmont|298|5|10500
194|Lévigny|93|3|10200
195|Lhuître|268|2|10700
196|Lignières|223|8|10130
197|Lignol-le-Château|155|0|10200
198|Lirey|116|6|10320
199|Loches-sur-Ource|350|4|10110
200|La Loge-aux-Chèvres|94|3|10140
201|La Loge-Pomblin|53|8|10210
202|Les Loges-Margueron|210|8|10210
203|Longchamp-sur-Aujon|361|0|10310
204|Longeville-sur-Mogne|137|6|10320
205|Longpré-le-Sec|67|3|10140
206|Longsols|129|7|10240
207|Longueville-sur-Aube|134|b|10170
208|La Louptière-Thénard|302|a|10400
209|Lusigny-sur-Barse|2267|6|10270|48255|4269
210|Luyères|466|7|10150
211|Macey|975|6|10300|48293|3915
212|Machy|108|6|10320
213|Magnant|164|4|10110
214|Magnicourt|83|5|10240
215|Magny-Fouchard|260|3|10140
216|Mailly-le-Camp|2015|2|10230|48665|4213
217|Maison-des-Champs|36|3|10140
218|Maisons-lès-Chaource|177|8|10210
219|Maisons-lès-Soulaines|57|3|10200
220|Maizières-la-Grande-Paroisse|1528|c|10510|48510|3786
221|Maizières-lès-Brienne|155|5|10500
222|Maraye-en-Othe|423|1|10160
223|Marcilly-le-Hayer|706|9|10290|48347|3633
224|Marigny-le-Châtel|1749|9|10350|48403|3736
225|Marnay-sur-Seine|234|a|10400
226|Marolles-lès-Bailly|115|4|10110
227|Marolles-sous-Lignières|371|8|10130
228|Mathaux|219|5|10500
229|Maupas|98|6|10320
230|Mergey|654|6|10600|48385|4009
231|Le Mériot|611|a|10400|48515|3438
232|Merrey-sur-Arce|325|4|10110
233|Méry-sur-Seine|1431|b|10170|48509|3891
234|Mesgrigny|255|b|10170
235|Mesnil-la-Comtesse|58|2|10700
236|Mesnil-Lettre|57|2|10240
237|Mesnil-Saint-Loup|579|9|10190|48303|3766
238|Mesnil-Saint-Père|438|6|10140
239|Mesnil-Sellières|568|7|10220
240|Messon|465|6|10190
241|Metz-Robert|54|8|10210
242|Meurville|151|0|10200
243|Molins-sur-Aube|102|5|10500
245|Montaulin|825|6|10270|48253|4195
246|Montceaux-lès-Vaudes|247|6|10260
247|Montfey|115|8|10130
248|Montgueux|386|6|10300
249|Montiéramey|398|6|10270
250|Montier-en-l'Isle|213|0|10200
251|Montigny-les-Monts|247|8|10130
252|Montmartin-le-Haut|62|3|10140
253|Montmorency-Beaufort|134|5|10330
254|Montpothier|325|a|10400
255|Montreuil-sur-Barse|293|6|10270
256|Montsuzain|391|6|10150
257|Morembert|30|2|10240
258|Morvilliers|273|3|10500
259|La Motte-Tilly|373|a|10400
260|Moussey|656|6|10800
261|Mussy-sur-Seine|914|4|10250|47978|4497
262|Neuville-sur-Seine|376|4|10250
263|Neuville-sur-Vanne|475|1|10190
264|Noé-les-Mallets|104|4|10360
265|Les Noës-près-Troyes|3261|6|10420|48304|4046
266|Nogent-en-Othe|42|1|10160
267|Nogent-sur-Aube|313|2|10240
268|Nogent-sur-Seine|5537|a|10400|48494|3503
269|Nozay|160|2|10700
270|Onjon|258|7|10220
271|Origny-le-Sec|604|9|10510|48466|3774
272|Ormes|163|2|10700
273|Ortillon|21|2|10700
274|Orvilliers-Saint-Julien|313|9|10170
275|Ossey-les-Trois-Maisons|581|9|10100|48436|3742
276|Paisy-Cosdon|343|1|10160
=277|Palis|003
278|Pargues|143|8|10210
279|Pars-lès-Chavanges|45|5|10330
280|Pars-lès-Romilly|845|c|10100|48486|3730
281|Le Pavillon-Sainte-Julie|280|6|10350
282|Payns|1394|6|10600|48383|3978
283|Pel-et-Der|128|5|10500
284|Périgny-la-Rose|154|a|10400
285|Perthes-lès-Brienne|61|5|10500
286|Petit-Mesnil|203|3|10500
287|Piney|1387|7|10220|48364|4333
288|Plaines-Saint-Lange|266|4|10250
289|Plancy-l'Abbaye|960|b|10380|48567|3967
290|Planty|229|1|10160
291|Plessis-Barbuise|184|a|10400
293|Poivres|154|2|10700
294|Poligny|56|4|10110
295|Polisot|321|4|10110
296|Polisy|176|4|10110
297|Pont-Sainte-Marie|5249|6|10150|48318|4094
298|Pont-sur-Seine|1089|a|10400|48518|3596
299|Pouan-les-Vallées|498|2|10700
300|Pougy|255|7|10240
301|Pouy-sur-Vannes|177|9|10290
302|Praslin|92|8|10210
303|Précy-Notre-Dame|66|5|10500
304|Précy-Saint-Martin|177|5|10500
305|Prémierfait|90|b|10170
306|Proverville|217|0|10200
307|Prugny|367|6|10190
308|Prunay-Belleville|229|9|10350
309|Prusy|84|8|10210
310|Puits-et-Nuisement|201|3|10140
=311|Quincey|148
312|Racines|179|8|10130
313|Radonvilliers|320|5|10500
314|Ramerupt|417|2|10240
315|Rances|39|5|10500
316|Rhèges|206|b|10170
317|Les Riceys|1174|4|10340|47994|4370
318|Rigny-la-Nonneuse|158|9|10290
319|Rigny-le-Ferron|323|1|10160
320|Rilly-Sainte-Syre|231|b|10280
321|La Rivière-de-Corps|3692|6|10440|48288|4019
323|Romilly-sur-Seine|14959|c|10100|48511|3726
324|Roncenay|175|6|10320
325|Rosières-près-Troyes|4840|6|10430|48262|4074
326|Rosnay-l'Hôpital|156|5|10500
327|La Rothière|125|3|10500
328|Rouilly-Sacey|387|7|10220
329|Rouilly-Saint-Loup|541|6|10800|48263|4150
330|Rouvres-les-Vignes|115|0|10200
331|Rumilly-lès-Vaudes|564|4|10260
332|Ruvigny|501|6|10410
333|Saint-André-les-Vergers|12806|6|10120|48285|4052
334|Saint-Aubin|580|a|10400|48476|3557
335|Saint-Benoist-sur-Vanne|228|1|10160
336|Saint-Benoît-sur-Seine|455|6|10180
337|Saint-Christophe-Dodinicourt|31|5|10500
338|Saint-Étienne-sous-Barbuise|173|2|10700
339|Saint-Flavy|298|9|10350
340|Saint-Germain|2437|6|10120|48257|4033
341|Saint-Hilaire-sous-Romilly|331|c|10100
342|Saint-Jean-de-Bonneval|405|6|10320
343|Saint-Julien-les-Villas|6760|6|10800|48271|4099
344|Saint-Léger-près-Troyes|903|6|10800|48236|4079
345|Saint-Léger-sous-Brienne|373|5|10500
346|Saint-Léger-sous-Margerie|51|5|10330
347|Saint-Loup-de-Buffigny|216|9|10100
348|Saint-Lupien|231|9|10350
349|Saint-Lyé|2956|6|10180|48365|3999
350|Saint-Mards-en-Othe|635|1|10160|48173|3799
351|Saint-Martin-de-Bossenay|342|9|10100
352|Sainte-Maure|1801|6|10150|48347|4060
353|Saint-Mesmin|909|b|10280|48443|3924
354|Saint-Nabord-sur-Aube|140|2|10700
355|Saint-Nicolas-la-Chapelle|81|a|10400
356|Saint-Oulph|320|b|10170
357|Saint-Parres-aux-Tertres|3223|6|10410|48298|4118
358|Saint-Parres-lès-Vaudes|1084|4|10260|48171|4217
359|Saint-Phal|521|8|10130
360|Saint-Pouange|1010|6|10120|48227|4040
361|Saint-Remy-sous-Barbuise|257|2|10700
362|Sainte-Savine|10289|6|10300|48296|4046
363|Saint-Thibault|551|6|10800
364|Saint-Usage|68|4|10360
365|Salon|129|b|10700
366|Saulcy|62|3|10200
367|La Saulsotte|677|a|10400
368|Savières|1085|b|10600|48409|3950
369|Semoine|218|2|10700
370|Soligny-les-Étangs|262|a|10400
371|Sommeval|298|6|10320
372|Soulaines-Dhuys|420|3|10200
373|Souligny|381|6|10320
374|Spoy|143|0|10200
375|Thennelières|341|6|10410
376|Thieffrain|157|4|10140
377|Thil|103|3|10200
378|Thors|64|3|10200
379|Torcy-le-Grand|433|2|10700
380|Torcy-le-Petit|72|2|10700
381|Torvilliers|1028|6|10440|48274|3974
382|Traînel|1094|a|10400|48417|3450
383|Trancault|182|9|10290
384|Trannes|194|3|10140
386|Trouans|200|2|10700
387|Troyes|62088|6|10000|48301|4085
388|Turgy|43|8|10210
389|Unienville|109|5|10140
390|Urville|103|0|10200
391|Vailly|329|6|10150
392|Vallant-Saint-Georges|408|b|10170
393|Vallentigny|188|5|10500
394|Vallières|167|8|10210
395|Vanlay|284|8|10210
396|Vauchassis|502|6|10190
397|Vauchonvilliers|174|3|10140
398|Vaucogne|70|2|10240
399|Vaudes|701|4|10260|48178|4189
400|Vaupoisson|132|2|10700
401|Vendeuvre-sur-Barse|2225|3|10140|48238|4469
402|La Vendue-Mignot|241|6|10800
403|Vernonvilliers|59|3|10200
404|Verpillières-sur-Ource|108|4|10360
405|Verricourt|61|2|10240
406|Verrières|1923|6|10390|48233|4149
408|Viâpres-le-Petit|119|b|10380
409|Villacerf|598|6|10600
410|Villadin|108|9|10290
411|Ville-aux-Bois|28|3|10500
412|Villechétif|947|6|10410|48312|4143
414|Villeloup|130|6|10350
=415|Villemaur-sur-Vanne|003
416|Villemereuil|236|6|10800
417|Villemoiron-en-Othe|201|1|10160
418|Villemorien|203|4|10110
419|Villemoyenne|730|4|10260|48179|4227
420|Villenauxe-la-Grande|2605|a|10370|48583|3550
421|La Villeneuve-au-Châtelot|146|a|10400
422|Villeneuve-au-Chemin|189|8|10130
423|La Villeneuve-au-Chêne|405|3|10140
424|Villeret|66|5|10330
425|Villery|277|6|10320
426|Ville-sous-la-Ferté|906|0|10310|48121|4790
427|Ville-sur-Arce|206|4|10110
428|Ville-sur-Terre|96|3|10200
429|Villette-sur-Aube|253|2|10700
430|Villiers-Herbisse|81|2|10700
431|Villiers-le-Bois|99|8|10210
432|Villiers-sous-Praslin|66|8|10210
433|Villy-en-Trodes|245|4|10140
434|Villy-le-Bois|57|6|10800
435|Villy-le-Maréchal|197|6|10800
436|Vinets|191|2|10700
437|Virey-sous-Bar|588|4|10260|48140|4311
438|Vitry-le-Croisé|223|4|10110
439|Viviers-sur-Artaut|119|4|10110
440|Voigny|141|0|10200
441|Vosnon|240|8|10130
442|Voué|689|2|10150
443|Vougrey|39|8|10210
444|Vulaines|226|1|10160
445|Yèvres-le-Petit|55|5|10500
=244||019
=413||019
=152||084
=088||094
=016||174
=292||208
=001||289
=407||289
=322||314
=385||386
~ville sous laferte|426
#11 200035715 200035855 200071926 200035863 241100593 200043776 200035707 200042463 243100567 200070365
001|Aigues-Vives|532|0|11800
002|Airoux|201|1|11320
003|Ajac|196|2|11300
004|Alaigne|327|2|11240
005|Alairac|1395|0|11290|43185|2241
006|Albas|87|3|11360
007|Albières|117|3|11330
008|Alet-les-Bains|379|2|11580|42994|2256
009|Alzonne|1586|0|11170|43254|2176
010|Antugnac|291|2|11190
011|Aragon|487|0|11600
012|Argeliers|2124|4|11120|43312|2910
013|Argens-Minervois|395|3|11200
014|Armissan|1461|4|11110|43188|3097
015|Arques|248|2|11190
016|Arquettes-en-Val|83|0|11220
017|Artigues|72|5|11140
018|Arzens|1174|0|11290|43199|2210
019|Aunat|61|5|11140
020|Auriac|33|3|11330
021|Axat|479|5|11140|42804|2235
022|Azille|1115|0|11700|43278|2659
023|Badens|749|0|11800|43219|2508
024|Bages|720|4|11100|43123|2991
025|Bagnoles|300|0|11600
026|Baraigne|163|1|11410
027|Barbaira|805|0|11800|43185|2512
028|Belcaire|365|5|11340
029|Belcastel-et-Buc|60|2|11580
030|Belflou|111|1|11410
031|Belfort-sur-Rebenty|25|5|11140
032|Bellegarde-du-Razès|251|2|11240
033|Belpech|1343|6|11420|43198|1752
034|Belvèze-du-Razès|884|2|11240|43125|2095
035|Belvianes-et-Cavirac|270|5|11500
036|Belvis|166|5|11340
037|Berriac|979|0|11000|43217|2413
038|Bessède-de-Sault|63|5|11140
039|La Bezole|44|2|11300
040|Bizanet|1730|4|11200|43165|2870
041|Bize-Minervois|1355|4|11120|43318|2871
042|Blomac|264|0|11700
043|Bouilhonnac|226|0|11800
044|Bouisse|104|3|11330
045|Bouriège|151|2|11300
046|Bourigeole|56|2|11300
047|Le Bousquet|39|5|11140
048|Boutenac|747|3|11200|43148|2791
049|Bram|3233|6|11150|43244|2113
=050|Brenac|304
051|Brézilhac|172|6|11270
052|Brousses-et-Villaret|365|7|11390
053|Brugairolles|308|2|11300
054|Les Brunels|268|8|11400
055|Bugarach|250|2|11190
056|Cabrespine|185|0|11160
057|Cahuzac|33|6|11420
058|Cailhau|247|2|11240
059|Cailhavel|154|2|11240
060|Cailla|49|5|11140
061|Cambieure|327|2|11240
062|Campagna-de-Sault|20|5|11140
063|Campagne-sur-Aude|618|5|11260|42916|2207
064|Camplong-d'Aude|389|3|11200
065|Camps-sur-l'Agly|66|2|11190
066|Camurac|110|5|11340
067|Canet|1873|3|11200|43228|2847
068|Capendu|1453|0|11700|43187|2556
069|Carcassonne|46080|0|11000|43216|2349
070|Carlipa|332|6|11170
071|Cascastel-des-Corbières|212|3|11360
072|La Cassaigne|200|6|11270
073|Cassaignes|61|2|11190
074|Les Cassés|319|1|11320
075|Castans|124|0|11160
076|Castelnaudary|12151|1|11400|43318|1953
077|Castelnau-d'Aude|497|3|11700
078|Castelreng|207|2|11300
079|Caudebronde|221|7|11390
080|Val de Lambronne|180|5|11230
081|Caunes-Minervois|1554|0|11160|43328|2527
082|Caunette-sur-Lauquet|11|2|11250
083|Caunettes-en-Val|56|0|11220
084|Caux-et-Sauzens|1025|0|11170|43225|2256
085|Cavanac|1021|0|11570|43170|2323
086|Caves|875|4|11510|42932|2975
087|Cazalrenoux|105|6|11270
088|Cazilhac|1664|0|11570|43184|2362
089|Cenne-Monestiés|413|6|11170
090|Cépie|598|2|11300|43105|2244
091|Chalabre|1084|5|11230|42984|2006
092|Citou|101|0|11160
093|Le Clat|28|5|11140
094|Clermont-sur-Lauquet|29|2|11250
095|Comigne|328|0|11700
096|Comus|33|5|11340
=097|Conilhac-de-la-Montagne|323
098|Conilhac-Corbières|954|3|11200|43189|2715
099|Conques-sur-Orbiel|2523|0|11600|43267|2417
100|Corbières|38|5|11230
101|Coudons|54|5|11500
102|Couffoulens|533|0|11250|43155|2307
103|Couiza|1132|2|11190|42943|2256
104|Counozouls|57|5|11140
105|Cournanel|659|2|11300|43033|2234
106|Coursan|5737|4|11110|43234|3057
107|Courtauly|73|5|11230
108|La Courtète|50|2|11240
109|Coustaussa|50|2|11190
110|Coustouge|117|3|11220
111|Cruscades|936|3|11200
112|Cubières-sur-Cinoble|83|2|11190
113|Cucugnan|125|9|11350
114|Cumiès|44|1|11410
115|Cuxac-Cabardès|947|7|11390|43371|2283
116|Cuxac-d'Aude|4079|4|11590
117|Davejean|163|3|11330
118|Dernacueillette|43|3|11330
119|La Digne-d'Amont|286|2|11300
120|La Digne-d'Aval|522|2|11300
121|Donazac|110|2|11240
122|Douzens|784|0|11700|43186|2598
123|Duilhac-sous-Peyrepertuse|140|9|11350
124|Durban-Corbières|649|9|11360|42996|2817
125|Embres-et-Castelmaure|165|9|11360
126|Escales|512|3|11200
127|Escouloubre|71|5|11140
128|Escueillens-et-Saint-Just-de-Bélengard|160|2|11240
129|Espéraza|1774|5|11260|42935|2221
130|Espezel|238|5|11340
131|Val-du-Faby|580|5|11260
=131|Fa|131
132|Fabrezan|1306|3|11200|43136|2697
133|Fajac-en-Val|54|0|11220
134|Fajac-la-Relenque|48|1|11410
135|La Fajolle|13|5|11140
136|Fanjeaux|885|6|11270|43187|2034
137|Félines-Termenès|130|3|11330
138|Fendeille|658|1|11400
139|Fenouillet-du-Razès|78|6|11240
140|Ferrals-les-Corbières|1275|3|11200|43148|2728
141|Ferran|125|6|11240
142|Festes-et-Saint-André|185|2|11300
143|Feuilla|107|9|11510
144|Fitou|1158|9|11510|42893|2977
145|Fleury|4246|4|11560|43231|3137
146|Floure|405|0|11800
147|Fontanès-de-Sault|6|5|11140
148|Fontcouverte|575|3|11700
149|Fonters-du-Razès|71|6|11400
150|Fontiers-Cabardès|476|7|11390
151|Fontiès-d'Aude|560|0|11800
152|Fontjoncouse|139|9|11360
153|La Force|264|6|11270
154|Fournes-Cabardès|53|7|11600
155|Fourtou|77|2|11190
156|Fraisse-Cabardès|104|7|11600
157|Fraissé-des-Corbières|232|9|11360
158|Gaja-et-Villedieu|306|2|11300
159|Gaja-la-Selve|134|6|11270
160|Galinagues|29|5|11140
161|Gardie|128|2|11250
162|Generville|48|6|11270
163|Gincla|46|5|11140
164|Ginestas|1611|4|11120|43268|2872
165|Ginoles|296|5|11500
166|Gourvieille|68|1|11410
167|Gramazie|130|2|11240
168|Granès|118|5|11500
169|Greffeil|100|2|11250
170|Gruissan|5032|4|11430|43108|3087
=171|Gueytes-et-Labastide|080
172|Homps|609|3|11200|43268|2721
173|Hounoux|135|6|11240
174|Les Ilhes|64|7|11380
175|Issel|483|1|11400
176|Jonquières|45|3|11220
177|Joucou|30|5|11140
178|Labastide-d'Anjou|1255|1|11320|43347|1852
179|Labastide-en-Val|88|0|11220
180|Labastide-Esparbairenque|66|7|11380
181|Labécède-Lauragais|420|1|11400
182|Lacombe|188|7|11310
183|Ladern-sur-Lauquet|248|2|11250
184|Lafage|90|6|11420
185|Lagrasse|554|3|11220|43091|2619
186|Lairière|52|3|11330
187|Lanet|57|3|11330
188|La Palme|1995|4|11480|42975|2992
189|Laprade|122|7|11390
190|La Redorte|1238|0|11700
191|Laroque-de-Fa|138|3|11330
192|Lasbordes|846|1|11400|43295|2046
193|Lasserre-de-Prouille|292|6|11270
194|Lastours|144|7|11600
195|Laurabuc|431|1|11400
196|Laurac|182|6|11270
197|Lauraguel|622|2|11300
198|Laure-Minervois|1061|0|11800|43271|2520
199|Lavalette|1612|0|11290|43184|2268
200|Lespinassière|139|0|11160
201|Leuc|819|0|11250|43147|2323
202|Leucate|4562|4|11370|42911|3029
203|Lézignan-Corbières|10343|3|11200|43201|2757
204|Lignairolles|33|2|11240
205|Limousis|121|0|11600
206|Limoux|10532|2|11300|43055|2222
207|Loupia|259|2|11300
208|La Louvière-Lauragais|80|1|11410
209|Luc-sur-Aude|257|2|11190
210|Luc-sur-Orbieu|1173|3|11200|43177|2786
211|Magrie|547|2|11300
212|Mailhac|595|4|11120
213|Maisons|59|9|11330
214|Malras|444|2|11300
215|Malves-en-Minervois|888|0|11600|43250|2450
216|Malviès|361|2|11300
217|Marcorignan|1333|4|11120|43226|2922
218|Marquein|78|1|11410
219|Marsa|24|5|11140
220|Marseillette|697|0|11800|43203|2542
221|Les Martys|309|7|11390
222|Mas-Cabardès|166|7|11380
223|Mas-des-Cours|22|0|11570
224|Massac|30|3|11330
225|Mas-Saintes-Puelles|923|1|11400|43313|1876
226|Mayreville|86|1|11420
227|Mayronnes|42|0|11220
228|Mazerolles-du-Razès|157|2|11240
229|Mazuby|21|5|11140
230|Mérial|28|5|11140
231|Mézerville|96|1|11410
232|Miraval-Cabardès|59|7|11380
233|Mirepeisset|750|4|11120|43284|2897
234|Mireval-Lauragais|193|1|11400
235|Missègre|72|2|11580
236|Molandier|252|6|11420
238|Molleville|128|1|11410
239|Montauriol|85|1|11410
240|Montazels|528|2|11190|42945|2246
241|Montbrun-des-Corbières|343|3|11700
242|Montclar|178|0|11250
243|Montferrand|622|1|11320
244|Montfort-sur-Boulzane|87|5|11140
245|Montgaillard|38|9|11330
246|Montgradail|50|2|11240
247|Monthaut|37|2|11240
248|Montirat|70|0|11800
249|Montjardin|93|5|11230
250|Montjoi|43|3|11330
251|Val-de-Dagne|731|0|11220|43130|2558
=251|Montlaur|251
252|Montmaur|356|1|11320
253|Montolieu|829|0|11170|43309|2215
254|Montréal|2136|6|11290|43200|2141
255|Montredon-des-Corbières|1485|4|11100|43183|2933
256|Montséret|616|3|11200
257|Monze|243|0|11800
258|Moussan|2093|4|11120|43232|2949
259|Moussoulens|956|0|11170|43280|2230
260|Mouthoumet|116|3|11330
261|Moux|719|3|11700|43181|2650
262|Narbonne|57587|4|11100|43184|3001
263|Nébias|262|5|11500
264|Névian|1286|4|11200|43212|2902
265|Niort-de-Sault|34|5|11140
266|Port-la-Nouvelle|5852|4|11210|43018|3050
267|Ornaisons|1161|3|11200|43181|2837
268|Orsans|87|6|11270
269|Ouveillan|2713|4|11590|43289|2970
270|Padern|139|9|11350
271|Palairac|33|3|11330
272|Palaja|2722|0|11570|43173|2388
273|Paraza|700|3|11200
274|Pauligne|357|2|11300
275|Payra-sur-l'Hers|210|1|11410
276|Paziols|526|9|11350|42859|2719
277|Pécharic-et-le-Py|30|6|11420
278|Pech-Luna|76|6|11420
279|Pennautier|2895|0|11610|43246|2319
280|Pépieux|1118|0|11700|43298|2678
281|Pexiora|1266|6|11150|43268|2036
282|Peyrefitte-du-Razès|54|5|11230
283|Peyrefitte-sur-l'Hers|75|1|11420
284|Peyrens|454|1|11400
285|Peyriac-de-Mer|1187|4|11440|43087|2957
286|Peyriac-Minervois|1123|0|11160|43291|2566
287|Peyrolles|91|2|11190
288|Pezens|1611|0|11170|43254|2269
289|Pieusse|970|2|11300|43080|2232
290|Plaigne|119|6|11420
291|Plavilla|146|6|11270
292|La Pomarède|188|1|11400
293|Pomas|1017|0|11250|43112|2292
294|Pomy|51|2|11300
295|Portel-des-Corbières|1279|4|11490|43050|2917
296|Pouzols-Minervois|599|4|11120
297|Pradelles-Cabardès|160|7|11380
=298|Pradelles-en-Val|251
299|Preixan|637|0|11250
300|Puginier|153|1|11400
301|Puichéric|1198|0|11700|43224|2624
302|Puilaurens|277|5|11140
303|Puivert|491|5|11230
304|Quillan|2978|5|11500|42875|2181
305|Quintillan|62|3|11360
306|Quirbajou|49|5|11500
307|Raissac-d'Aude|222|4|11200
308|Raissac-sur-Lampy|454|0|11170
309|Rennes-le-Château|89|2|11190
310|Rennes-les-Bains|238|2|11190
311|Ribaute|262|3|11220
312|Ribouisse|97|6|11270
313|Ricaud|331|1|11400
314|Rieux-en-Val|84|0|11220
315|Rieux-Minervois|1957|0|11160|43282|2587
316|Rivel|219|5|11230
317|Rodome|96|5|11140
318|Roquecourbe-Minervois|150|3|11700
319|Roquefère|69|7|11380
320|Roquefeuil|283|5|11340
321|Roquefort-de-Sault|85|5|11140
322|Roquefort-des-Corbières|1051|4|11540|42992|2952
323|Roquetaillade-et-Conilhac|265|2|11190 11300
=323|Roquetaillade|323
324|Roubia|520|3|11200
325|Rouffiac-d'Aude|514|0|11250
326|Rouffiac-des-Corbières|75|9|11350
327|Roullens|588|0|11290
328|Routier|231|2|11240
=329|Rouvenac|131
330|Rustiques|538|0|11800
331|Saint-Amans|63|6|11270
332|Saint-André-de-Roquelongue|1488|3|11200|43114|2837
333|Saint-Benoît|109|5|11230
334|Sainte-Camelle|127|1|11410
335|Sainte-Colombe-sur-Guette|38|5|11140
336|Sainte-Colombe-sur-l'Hers|441|5|11230
337|Saint-Couat-d'Aude|387|3|11700
338|Saint-Couat-du-Razès|46|2|11300
339|Saint-Denis|523|7|11310
340|Sainte-Eulalie|595|0|11170
341|Saint-Ferriol|118|5|11500
342|Saint-Frichoux|224|0|11800
343|Saint-Gaudéric|108|6|11270
344|Saint-Hilaire|712|2|11250|43094|2309
345|Saint-Jean-de-Barrou|272|9|11360
346|Saint-Jean-de-Paracol|139|5|11260
347|Saint-Julia-de-Bec|98|5|11500
348|Saint-Julien-de-Briola|79|6|11270
=349|Saint-Just-de-Bélengard|128
350|Saint-Just-et-le-Bézu|50|5|11500
351|Saint-Laurent-de-la-Cabrerisse|753|3|11220|43085|2699
352|Saint-Louis-et-Parahou|55|5|11500
353|Saint-Marcel-sur-Aude|2014|4|11120|43250|2933
354|Saint-Martin-des-Puits|30|3|11220
355|Saint-Martin-de-Villereglan|403|2|11300
356|Saint-Martin-Lalande|1107|1|11400|43300|2018
357|Saint-Martin-le-Vieil|211|0|11170
358|Saint-Martin-Lys|23|5|11500
359|Saint-Michel-de-Lanès|484|1|11410
360|Saint-Nazaire-d'Aude|2118|4|11120|43245|2894
361|Saint-Papoul|835|1|11400|43331|2037
362|Saint-Paulet|205|1|11320
363|Saint-Pierre-des-Champs|213|3|11220
364|Saint-Polycarpe|169|2|11300
365|Saint-Sernin|38|6|11420
366|Sainte-Valière|534|4|11120|43273|2842
367|Saissac|904|7|11310|43361|2167
368|Sallèles-Cabardès|110|0|11600
369|Sallèles-d'Aude|3179|4|11590
370|Salles-d'Aude|3369|4|11110
371|Salles-sur-l'Hers|770|1|11410|43294|1785
372|Salsigne|400|7|11600
373|Salvezines|70|5|11140
374|Salza|29|3|11330
375|Seignalens|30|2|11240
376|La Serpent|92|2|11190
377|Serres|89|2|11190
378|Serviès-en-Val|221|0|11220
379|Sigean|5657|4|11130|43028|2978
380|Sonnac-sur-l'Hers|137|5|11230
381|Sougraigne|125|2|11190
382|Souilhanels|356|1|11400
383|Souilhe|354|1|11400
384|Soulatgé|126|9|11330
385|Soupex|243|1|11320
386|Talairan|440|3|11220
387|Taurize|108|0|11220
388|Termes|48|3|11330
389|Terroles|14|2|11580
390|Thézan-des-Corbières|573|3|11200|43100|2767
391|La Tourette-Cabardès|20|7|11380
392|Tournissan|292|3|11220
393|Tourouzelle|494|3|11200
394|Tourreilles|128|2|11300
395|Trassanel|25|0|11160
396|Trausse|614|0|11160
397|Trèbes|5361|0|11800|43210|2442
398|Treilles|271|4|11510
399|Tréville|110|1|11400
400|Tréziers|98|5|11230
401|Tuchan|791|9|11350|42889|2720
402|Valmigère|28|2|11580
404|Ventenac-Cabardès|962|0|11610|43268|2285
405|Ventenac-en-Minervois|644|4|11120|43249|2859
406|Véraza|35|2|11580
407|Verdun-en-Lauragais|290|1|11400
408|Verzeille|456|0|11250
409|Vignevieille|107|3|11330
410|Villalier|972|0|11600|43257|2413
411|Villanière|152|7|11600
412|Villardebelle|66|2|11580
413|Villardonnel|515|7|11600
414|Villar-en-Val|23|0|11220
415|Villar-Saint-Anselme|113|2|11250
416|Villarzel-Cabardès|276|0|11600
417|Villarzel-du-Razès|100|2|11300
418|Villasavary|1220|6|11150|43221|2038
419|Villautou|68|6|11420
420|Villebazy|140|2|11250
421|Villedaigne|599|4|11200
422|Villedubert|349|0|11800
423|Villefloure|156|0|11570
424|Villefort|88|5|11230
425|Villegailhenc|1718|0|11600|43269|2355
426|Villegly|1247|0|11600|43287|2440
427|Villelongue-d'Aude|321|2|11300
428|Villemagne|236|1|11310
429|Villemoustaussou|4401|0|11620|43253|2364
430|Villeneuve-la-Comptal|1448|1|11400|43287|1921
431|Villeneuve-les-Corbières|253|9|11360
432|Villeneuve-lès-Montréal|330|6|11290
433|Villeneuve-Minervois|979|0|11160|43315|2462
434|Villepinte|1243|6|11150|43282|2087
435|Villerouge-Termenès|165|3|11330
436|Villesèque-des-Corbières|386|9|11360
437|Villesèquelande|882|0|11170|43238|2232
438|Villesiscle|362|6|11150
439|Villespy|419|6|11170
440|Villetritouls|34|0|11220
441|Vinassan|2662|4|11110|43204|3075
=237||183
=403||206
~camps sur agly|065
~escueillens st just beleng|128
~fleury d aude|145
~laredorte|190
~raissac s lampy|308
~st laurent cabrerisse|351
#12 241200658 241200567 241200674 200067064 241200765 200069383 241200625 200067163 200067361 241200542 241200914 241200807 241200906 200068484 200067478 200068831 200067171 200067155 241200641 241200187
001|Agen-d'Aveyron|1116|0|12630
002|Aguessac|929|1|12520|44157|3098
003|Les Albres|346|2|12220
004|Almont-les-Junies|437|3|12300
006|Alrance|335|4|12430
007|Ambeyrac|184|5|12260
008|Anglars-Saint-Félix|930|6|12390|44423|2218
009|Arnac-sur-Dourdou|47|7|12360
010|Arques|159|0|12290
011|Arvieu|774|4|12120|44191|2662
012|Asprières|753|8|12700
013|Aubin|3444|3|12110|44528|2244
=014|Aurelle-Verlac|224
015|Auriac-Lagast|228|9|12120
016|Auzits|824|6|12390|44506|2329
017|Ayssènes|225|a|12430
018|Balaguier-d'Olt|179|8|12260
019|Balaguier-sur-Rance|90|7|12380
021|Le Bas Ségala|1608|b|12200 12240
=021|La Bastide-l'Évêque|021
022|La Bastide-Pradines|122|c|12490
023|La Bastide-Solages|117|9|12550
024|Belcastel|189|6|12390
025|Belmont-sur-Rance|1001|7|12370|43818|2754
026|Bertholène|1043|d|12310|44394|2778
027|Bessuéjouls|222|e|12500
028|Boisse-Penchot|514|3|12300|44592|2207
029|Bor-et-Bar|206|5|12270
030|Bouillac|375|3|12300
031|Bournazel|327|6|12390
032|Boussac|611|f|12160
033|Bozouls|3001|e|12340|44472|2725
034|Brandonnet|287|2|12350
035|Brasc|170|9|12550
036|Brommat|628|g|12600|44830|2685
037|Broquiès|613|a|12480|44005|2696
038|Brousse-le-Château|164|a|12480
039|Brusque|258|7|12360
=040|Buzeins|270
041|Cabanès|284|f|12800
042|Calmels-et-le-Viala|182|h|12400
043|Calmont|2192|f|12450|44249|2512
044|Camarès|1030|7|12360|43822|2880
045|Camboulazet|412|f|12160
046|Camjac|576|f|12800|44181|2379
047|Campagnac|431|d|12560
048|Campouriez|322|g|12140 12460
049|Campuac|449|e|12580
050|Canet-de-Salars|451|4|12290
051|Cantoin|312|g|12420
052|Capdenac-Gare|4440|8|12700|44576|2081
053|La Capelle-Balaguier|346|5|12260
054|La Capelle-Bleys|366|b|12240
055|La Capelle-Bonance|95|d|12130
056|Baraqueville|3173|f|12160|44277|2432
057|Cassagnes-Bégonhès|952|f|12120|44169|2530
058|Cassuéjouls|107|g|12210
059|Castanet|533|f|12240
060|Castelmary|121|f|12800
061|Castelnau-de-Mandailles|565|d|12500|44536|2886
062|Castelnau-Pégayrols|344|a|12620
063|La Cavalerie|2223|c|12230|44010|3158
064|Le Cayrol|243|e|12500
065|Centrès|462|f|12120|44164|2409
066|Clairvaux-d'Aveyron|1158|i|12330
067|Le Clapier|96|c|12540
068|Colombiès|884|f|12240|44344|2337
069|Combret|263|7|12370
070|Compeyre|526|1|12520|44161|3102
071|Compolibat|335|2|12350
072|Comprégnac|227|1|12100
073|Comps-la-Grand-Ville|636|0|12120
074|Condom-d'Aubrac|285|g|12470
075|Connac|99|9|12170
=076|Conques|218
077|Cornus|512|c|12540
078|Les Costes-Gozon|163|a|12400
079|Coubisou|462|e|12190|44553|2731
080|Coupiac|353|h|12550|43954|2582
=081|Coussergues|177
082|La Couvertoirade|210|c|12230
083|Cransac-les-Thermes|1482|3|12110|44524|2284
084|Creissels|1568|1|12100|44086|3062
085|Crespin|319|f|12800
086|La Cresse|333|1|12640
=087|Cruéjouls|177
088|Curières|215|g|12210
089|Decazeville|5020|3|12300|44560|2251
090|Druelle Balsac|3187|j|12000 12510|44360|2505
091|Drulhe|448|2|12350
092|Durenque|515|9|12170|44110|2617
093|Le Fel|195|e|12140
094|Entraygues-sur-Truyère|964|e|12140|44646|2567
095|Escandolières|212|6|12390
096|Espalion|4605|e|12500|44522|2763
097|Espeyrac|247|e|12140
098|Estaing|502|e|12190|44555|2672
099|Fayet|235|7|12360
100|Firmi|2318|3|12300|44541|2308
101|Flagnac|1084|3|12300|44605|2248
102|Flavin|2392|0|12450|44289|2605
103|Florentin-la-Capelle|286|g|12140
104|Foissac|454|5|12260
105|La Fouillade|1128|5|12270|44231|2042
106|Gabriac|561|e|12340
107|Gaillac-d'Aveyron|322|d|12310
108|Galgan|363|2|12220
109|Gissac|98|7|12360
110|Golinhac|370|e|12140
111|Goutrens|492|6|12390
113|Gramond|551|f|12160
=114|Grand-Vabre|218
115|L'Hospitalet-du-Larzac|348|c|12230
116|Huparlac|250|g|12460
118|Lacroix-Barrez|531|g|12600|44778|2636
119|Laguiole|1207|g|12210|44684|2847
120|Laissac-Sévérac l'Église|2141|d|12310|44381|2823
121|Lanuéjouls|779|2|12350|44425|2160
122|Lapanouse-de-Cernon|119|c|12230
=123|Lapanouse|270
124|Lassouts|318|e|12500
125|Laval-Roquecezière|303|7|12380
=126|Lavernhe|270
127|Lédergues|677|9|12170|44089|2441
128|Lescure-Jaoul|229|b|12440
129|Lestrade-et-Thouels|440|a|12430
130|Livinhac-le-Haut|1091|3|12300|44592|2231
131|La Loubière|1573|e|12740|44371|2667
133|Luc-la-Primaube|6046|j|12450|44314|2536
134|Lugan|356|2|12220
135|Lunac|435|5|12270
136|Maleville|967|5|12350|44397|2102
137|Manhac|877|f|12160|44254|2469
138|Marcillac-Vallon|1711|i|12330|44475|2465
139|Marnhagues-et-Latour|147|c|12540
140|Martiel|1008|5|12200|44376|1922
141|Martrin|241|h|12550
142|Mayran|611|6|12390
143|Mélagues|53|7|12360
144|Meljac|141|f|12120
145|Millau|22044|1|12100|44100|3078
146|Le Monastère|2295|j|12000|44342|2580
147|Montagnol|149|7|12360
148|Montbazens|1446|2|12220|44478|2230
149|Montclar|133|9|12550
150|Monteils|461|5|12200|44266|1997
151|Montézic|226|g|12460
152|Montfranc|130|7|12380
153|Montjaux|436|a|12490
154|Montlaur|663|7|12400|43881|2833
155|Fondamente|318|c|12540
156|Montpeyroux|518|g|12210|44642|2824
157|Montrozier|1717|e|12630
158|Montsalès|319|5|12260
159|Morlhon-le-Haut|555|5|12200|44325|2062
160|Mostuéjouls|333|1|12720
161|Mouret|560|i|12330
162|Moyrazès|1095|f|12160|44343|2439
163|Murasson|204|7|12370
164|Mur-de-Barrez|693|g|12600|44843|2661
165|Muret-le-Château|350|i|12330
166|Murols|97|g|12600
167|Najac|771|5|12270|44220|1979
168|Nant|1026|c|12230|44022|3301
169|Naucelle|2012|f|12800|44198|2342
170|Naussac|434|5|12700
171|Nauviale|577|i|12330
172|Le Nayrac|555|e|12190|44613|2663
=173|Noailhac|218
174|Olemps|3559|j|12510|44346|2551
175|Ols-et-Rinhodes|158|5|12260
176|Onet-le-Château|12080|j|12000 12850
177|Palmas d'Aveyron|1026|d|12310 12340
=177|Palmas|177
178|Paulhe|358|1|12520
179|Peux-et-Couffouleux|86|7|12360
180|Peyreleau|69|1|12720
181|Peyrusse-le-Roc|197|2|12220
182|Pierrefiche|303|d|12130
183|Plaisance|219|h|12550
184|Pomayrols|116|d|12130
185|Pont-de-Salars|1623|0|12290|44281|2727
186|Pousthomy|212|7|12380
187|Prades-d'Aubrac|278|d|12470
188|Prades-Salars|311|0|12290
189|Pradinas|369|f|12240
190|Prévinquières|269|b|12350
191|Privezac|350|2|12350
192|Mounes-Prohencoux|193|7|12370
193|Pruines|289|i|12320
194|Quins|908|f|12800|44233|2374
195|Rebourguil|296|7|12400
=196|Recoules-Prévinquières|270
197|Réquista|1924|9|12170|44033|2535
198|Rieupeyroux|1965|b|12240|44308|2236
199|Rignac|2000|6|12390|44409|2290
200|Rivière-sur-Tarn|1069|1|12640|44188|3130
201|Rodelle|1122|e|12340|44491|2627
202|Rodez|23981|j|12000|44353|2573
203|Roquefort-sur-Soulzon|475|h|12250|43976|2991
204|La Roque-Sainte-Marguerite|182|1|12100
205|La Rouquette|777|5|12200|44303|1974
206|Roussennac|618|2|12220
207|Rullac-Saint-Cirq|340|9|12120
208|Saint-Affrique|7941|h|12400|43956|2889
209|Saint-Amans-des-Cots|709|g|12460|44689|2659
210|Saint-André-de-Najac|456|5|12270
211|Saint-André-de-Vézines|130|1|12720
212|Saint-Beaulize|107|c|12540
213|Saint-Beauzély|550|a|12620|44166|2958
214|Saint-Chély-d'Aubrac|517|g|12470
215|Saint-Christophe-Vallon|1186|i|12330|44471|2412
216|Saint-Côme-d'Olt|1449|e|12500
217|Sainte-Croix|734|5|12260
218|Conques-en-Rouergue|1540|i|12320|44547|2413
=218|Saint-Cyprien-sur-Dourdou|218
219|Sainte-Eulalie-d'Olt|367|d|12130
220|Sainte-Eulalie-de-Cernon|325|c|12230
221|Saint-Félix-de-Lunel|387|i|12320
222|Saint-Félix-de-Sorgues|204|h|12400
223|Argences en Aubrac|1581|g|12210 12420|44803|2758
224|Saint Geniez d'Olt et d'Aubrac|2142|d|12130|44466|2974
=224|Saint-Geniez-d'Olt|224
225|Saint-Georges-de-Luzençon|1565|1|12100|44065|2985
226|Saint-Hippolyte|428|e|12140
227|Saint-Igest|188|5|12260
228|Saint-Izaire|314|h|12480
229|Saint-Jean-d'Alcapiès|219|h|12250
230|Saint-Jean-Delnous|391|9|12170
231|Saint-Jean-du-Bruel|639|c|12230|44023|3360
232|Saint-Jean-et-Saint-Paul|282|c|12250
233|Saint-Juéry|256|h|12550
234|Sainte-Juliette-sur-Viaur|645|f|12120
235|Saint-Just-sur-Viaur|216|f|12170 12800
236|Saint-Laurent-de-Lévézou|161|4|12620
237|Saint-Laurent-d'Olt|623|d|12560
238|Saint-Léons|424|4|12780
239|Saint-Martin-de-Lenne|340|d|12130
240|Saint-Parthem|399|3|12300
241|Sainte-Radegonde|1793|j|12850|44338|2627
242|Saint-Rémy|310|5|12200
243|Saint-Rome-de-Cernon|963|h|12490|44013|2964
244|Saint-Rome-de-Tarn|904|a|12490|44048|2896
=245|Saint-Salvadou|021
246|Saint-Santin|514|3|12300|44650|2217
247|Saint-Saturnin-de-Lenne|328|d|12560
248|Saint-Sernin-sur-Rance|580|7|12380|43885|2604
249|Saint-Sever-du-Moustier|179|7|12370
250|Saint-Symphorien-de-Thénières|218|g|12460
251|Saint-Victor-et-Melvieu|286|a|12400
252|Salles-Courbatiès|480|5|12260
253|Salles-Curan|1043|4|12410|44183|2787
254|Salles-la-Source|2333|i|12330|44436|2515
255|Salmiech|757|0|12120|44182|2571
256|Salvagnac-Cajarc|372|8|12260
257|Causse-et-Diège|760|8|12700
258|La Salvetat-Peyralès|1004|b|12440|44220|2203
259|Sanvensa|643|5|12200|44292|2049
260|Sauclières|188|c|12230
261|Saujac|126|5|12260
262|Sauveterre-de-Rouergue|709|f|12800|44220|2318
263|Savignac|746|5|12200|44359|1965
264|Sébazac-Concourès|3234|j|12740|44405|2603
265|Sébrazac|538|e|12190
266|Ségur|534|4|12290|44293|2834
267|La Selve|562|9|12170|44112|2535
268|Sénergues|423|i|12320|44606|2485
269|La Serre|124|7|12380
270|Sévérac d'Aveyron|4026|d|12150|44322|3071
=270|Sévérac-le-Château|270
272|Sonnac|519|8|12700
273|Soulages-Bonneval|293|g|12210
274|Sylvanès|116|7|12360
275|Tauriac-de-Camarès|35|7|12360
276|Tauriac-de-Naucelle|398|f|12800
277|Taussac|504|g|12600|44829|2642
278|Tayrac|188|b|12440
280|Thérondels|357|g|12600
281|Toulonjac|755|5|12200|44381|2000
282|Tournemire|413|h|12250
283|Trémouilles|473|0|12290|44245|2644
284|Le Truel|350|a|12430
=285|Vabre-Tizac|021
286|Vabres-l'Abbaye|1205|h|12400
287|Vailhourles|648|5|12200|44305|1907
288|Valady|1610|i|12330|44456|2427
289|Valzergues|207|2|12220
290|Vaureilles|485|2|12220
291|Verrières|357|a|12520
292|Versols-et-Lapeyre|421|h|12400
293|Veyreau|124|1|12720
294|Vézins-de-Lévézou|656|4|12780|44279|2953
295|Viala-du-Pas-de-Jaux|84|c|12250
296|Viala-du-Tarn|529|a|12490|44072|2877
297|Le Vibal|519|0|12290
298|Villecomtal|430|e|12580
299|Villefranche-de-Panat|677|4|12430|44089|2705
300|Villefranche-de-Rouergue|11271|5|12200|44352|2037
301|Villeneuve|1948|5|12260|44437|2031
303|Vimenet|248|d|12310
305|Viviez|1210|3|12110|44557|2216
307|Curan|307|4|12410
=306||056
=020||090
=271||120
=302||167
=005||223
=112||223
=117||223
=279||223
=304||223
=132||257
~cransac|083
#13 200054807 241300417 241300375 200035087
001|Aix-en-Provence|149695|0|13080 13090 13100 13290 13540|43528|5450
002|Allauch|21443|0|13190|43336|5482
003|Alleins|2852|0|13980|43704|5162
004|Arles|51811|1|13104 13123 13129 13200 13280|43677|4630
005|Aubagne|47529|0|13400|43293|5571
006|Aureille|1533|2|13930|43708|4947
007|Auriol|13037|0|13390|43372|5634
008|Aurons|555|0|13121|43665|5157
009|La Barben|868|0|13330|43630|5176
010|Barbentane|4266|3|13570|43899|4748
011|Les Baux-de-Provence|264|2|13520
012|Beaurecueil|585|0|13100|43512|5546
013|Belcodène|2009|0|13720|43426|5589
014|Berre-l'Étang|13832|0|13130|43478|5170
015|Bouc-Bel-Air|15381|0|13320|43452|5413
016|La Bouilladisse|6547|0|13720|43396|5593
017|Boulbon|1543|1|13150|43862|4694
018|Cabannes|4595|3|13440|43860|4952
019|Cabriès|10240|0|13480|43441|5379
020|Cadolive|2236|0|13950|43397|5545
021|Carry-le-Rouet|5702|0|13620|43331|5152
022|Cassis|6661|0|13260|43216|5539
023|Ceyreste|4863|0|13600|43214|5629
024|Charleval|2640|0|13350|43719|5245
025|Châteauneuf-le-Rouge|2376|0|13790|43489|5569
026|Châteauneuf-les-Martigues|18455|0|13220|43384|5164
027|Châteaurenard|16545|3|13160|43882|4855
028|La Ciotat|38477|0|13600|43175|5604
029|Cornillon-Confoux|1667|0|13250|43563|5072
030|Cuges-les-Pins|6236|0|13780|43276|5700
031|La Destrousse|4133|0|13112|43375|5606
032|Éguilles|8479|0|13510|43569|5356
033|Ensuès-la-Redonne|5757|0|13820|43355|5204
034|Eygalières|1773|2|13810|43761|4950
035|Eyguières|7119|0|13430|43695|5031
036|Eyragues|4298|3|13630|43841|4842
037|La Fare-les-Oliviers|9039|0|13580|43551|5194
038|Fontvieille|3571|2|13990|43728|4710
039|Fos-sur-Mer|15862|0|13270|43438|4945
040|Fuveau|10337|0|13710|43456|5561
041|Gardanne|21597|0|13120|43455|5469
042|Gémenos|6579|0|13420|43298|5628
043|Gignac-la-Nerthe|10343|0|13180|43393|5236
044|Grans|5489|0|13450|43609|5063
045|Graveson|4698|3|13690|43851|4774
046|Gréasque|4554|0|13850|43433|5544
047|Istres|44292|0|13118 13800|43513|4987
048|Jouques|4547|0|13490|43637|5637
049|Lamanon|2097|0|13113|43700|5089
050|Lambesc|10024|0|13410|43654|5262
051|Lançon-Provence|9915|0|13680|43593|5128
052|Maillane|2775|3|13910|43833|4782
053|Mallemort|6166|0|13370|43732|5179
054|Marignane|33692|0|13700|43417|5215
055|Marseille|886040|0|13001 13002 13003 13004 13005 13006 13007 13008 13009 13010 13011 13012 13013 13014 13015 13016|43297|5381
056|Martigues|48298|0|13117 13500|43407|5055
057|Mas-Blanc-des-Alpilles|564|2|13103
058|Maussane-les-Alpilles|2347|2|13520|43722|4805
059|Meyrargues|3847|0|13650|43637|5527
060|Meyreuil|6747|0|13590|43488|5496
061|Saint-Pierre-de-Mézoargues|229|1|13150
062|Mimet|4241|0|13105|43414|5506
063|Miramas|26203|0|13140|43585|5003
064|Mollégès|2647|3|13940|43807|4949
065|Mouriès|3527|2|13890|43690|4871
066|Noves|6080|3|13550|43877|4902
067|Orgon|2762|3|13660|43791|5039
068|Paradou|2159|2|13520|43717|4786
069|Pélissanne|11085|0|13330|43633|5152
070|La Penne-sur-Huveaune|6605|0|13821|43282|5516
071|Les Pennes-Mirabeau|22537|0|13170|43410|5308
072|Peynier|3739|0|13790|43448|5641
073|Peypin|5771|0|13124|43385|5578
074|Peyrolles-en-Provence|5409|0|13860|43645|5585
075|Plan-de-Cuques|11632|0|13380|43348|5464
076|Plan-d'Orgon|3573|3|13750
077|Port-de-Bouc|15802|0|13110|43407|4981
078|Port-Saint-Louis-du-Rhône|8573|0|13230|43387|4826
079|Puyloubier|1768|0|13114|43525|5677
080|Le Puy-Sainte-Réparade|5935|0|13610|43664|5435
081|Rognac|12576|0|13340|43488|5234
082|Rognes|4693|0|13840|43664|5347
083|Rognonas|4261|3|13870|43900|4804
084|La Roque-d'Anthéron|5459|0|13640|43715|5310
085|Roquefort-la-Bédoule|5798|0|13830|43249|5590
086|Roquevaire|8915|0|13360|43350|5604
087|Rousset|5425|0|13790|43483|5620
088|Le Rove|5246|0|13740|43370|5251
089|Saint-Andiol|3353|3|13670|43835|4945
090|Saint-Antonin-sur-Bayon|126|0|13100
091|Saint-Cannat|6097|0|13760|43621|5298
092|Saint-Chamas|8676|0|13250|43550|5035
093|Saint-Estève-Janson|357|0|13610
094|Saint-Étienne-du-Grès|2489|2|13103|43780|4725
095|Saint-Marc-Jaumegarde|1273|0|13100|43547|5523
096|Saintes-Maries-de-la-Mer|2433|1|13460|43452|4429
097|Saint-Martin-de-Crau|14145|1|13310|43640|4813
098|Saint-Mitre-les-Remparts|6175|0|13920|43455|5014
099|Saint-Paul-lès-Durance|885|0|13115|43685|5708
100|Saint-Rémy-de-Provence|9599|2|13210|43788|4832
101|Saint-Savournin|3397|0|13119|43408|5527
102|Saint-Victoret|6730|0|13730|43420|5234
103|Salon-de-Provence|44194|0|13300|43642|5095
104|Sausset-les-Pins|7574|0|13960|43331|5104
105|Sénas|6925|0|13560|43744|5078
106|Septèmes-les-Vallons|11995|0|13240|43398|5366
107|Simiane-Collongue|5780|0|13109|43431|5435
108|Tarascon|15396|1|13150|43806|4660
109|Le Tholonet|2391|0|13100|43522|5511
110|Trets|10946|0|13530|43448|5683
111|Vauvenargues|1058|0|13126|43555|5599
112|Velaux|8941|0|13880|43528|5257
113|Venelles|8418|0|13770|43599|5480
114|Ventabren|5839|0|13122|43538|5295
115|Vernègues|2166|0|13116|43686|5172
116|Verquières|772|3|13670|43840|4919
117|Vitrolles|36758|0|13127|43460|5249
118|Coudoux|3825|0|13111|43558|5249
119|Carnoux-en-Provence|6873|0|13470|43256|5564
=201|Marseille 1er Arrondissement|055
=202|Marseille 2e Arrondissement|055
=203|Marseille 3e Arrondissement|055
=204|Marseille 4e Arrondissement|055
=205|Marseille 5e Arrondissement|055
=206|Marseille 6e Arrondissement|055
=207|Marseille 7e Arrondissement|055
=208|Marseille 8e Arrondissement|055
=209|Marseille 9e Arrondissement|055
=210|Marseille 10e Arrondissement|055
=211|Marseille 11e Arrondissement|055
=212|Marseille 12e Arrondissement|055
=213|Marseille 13e Arrondissement|055
=214|Marseille 14e Arrondissement|055
=215|Marseille 15e Arrondissement|055
=216|Marseille 16e Arrondissement|055
~les milles|001
~luynes|001
~puyricard|001
~mas thibert|004
~salin de giraud|004
~raphele les arles|004
~l albaron|004
~baux de provence les|011
~entressen|047
~istres air|047
~lavera|056
~paradou le|068
~port st louis|078
~les stes maries de la mer|096
~st paul lez durance|099
~marseille 6eme|055
#14 200066827 241400555 200065589 200066728 200069524 200065563 241400860 241400878 200069516 200066801 241400514 200065597 200066710 200068799 241400415 200069532
001|Ablon|1166|0|14600|49392|296
=002|Acqueville|150
003|Agy|320|1|14400
005|Valambray|1682|2|14190 14370 14540|49101|-152
=005|Airan|005
006|Amayé-sur-Orne|1079|3|14210|49085|-439
007|Amayé-sur-Seulles|215|4|14310
009|Amfreville|1394|5|14860|49250|-233
=011|Anctoville|581
012|Angerville|184|5|14430
=013|Angoville|150
014|Colomby-Anguerny|1353|6|14610|49267|-401
015|Anisy|819|6|14610|49251|-391
016|Annebault|521|7|14430
019|Arganchy|220|1|14400
020|Argences|3959|2|14370|49126|-166
021|Arromanches-les-Bains|413|1|14117|49338|-625
022|Asnelles|642|8|14960|49340|-583
023|Asnières-en-Bessin|73|9|14710
024|Auberville|609|5|14640
025|Aubigny|291|a|14700
026|Audrieu|1167|8|14250|49208|-594
027|Les Monts d'Aunay|4777|4|14260 14770|49020|-632
=027|Aunay-sur-Odon|027
=028|Auquainville|371
=029|Les Autels-Saint-Bazile|371
030|Authie|1707|b|14280|49206|-432
=031|Les Authieux-Papion|431
032|Les Authieux-sur-Calonne|278|7|14130
033|Auvillars|238|7|14340
034|Avenay|555|3|14210
035|Balleroy-sur-Drôme|1303|9|14490|49181|-838
=035|Balleroy|035
036|Banneville-la-Campagne|187|2|14940
037|Malherbe-sur-Ajon|578|4|14260
038|Banville|797|8|14480|49313|-487
039|Barbery|760|c|14220|49010|-353
040|Barbeville|240|1|14400
041|Barneville-la-Bertran|121|0|14600
042|Baron-sur-Odon|1154|3|14210|49132|-478
043|Barou-en-Auge|67|a|14620
044|Basly|1029|6|14610|49279|-423
045|Basseneville|253|5|14670
046|Bavent|1885|5|14860|49230|-187
047|Bayeux|12659|1|14400|49277|-704
049|Bazenville|142|8|14480
050|La Bazoque|193|9|14490
=051|Beaufour|231
=052|Beaulieu|061
053|Beaumais|165|a|14620
054|Beaumesnil|207|d|14380
055|Beaumont-en-Auge|376|7|14950|49278|110
=056|Bauquay|027
057|Bellengreville|1598|2|14370|49124|-210
=058|Bellou|371
059|Benerville-sur-Mer|367|e|14910|49350|33
060|Bénouville|1987|b|14970|49242|-282
061|Souleuvre en Bocage|8629|d|14260 14350|49011|-845
=061|Le Bény-Bocage|061
062|Bény-sur-Mer|467|8|14440
063|Bernesq|212|9|14710
064|Bernières-d'Ailly|222|a|14170
=065|Bernières-le-Patry|726
066|Bernières-sur-Mer|2437|6|14990|49331|-423
068|Biéville-Beuville|3840|b|14112|49243|-328
069|Beuvillers|1283|f|14100|49130|255
070|Beuvron-en-Auge|203|5|14430
=073|La Bigne|579
=074|Billy|005
076|Blainville-sur-Orne|6106|b|14550|49229|-301
077|Blangy-le-Château|828|7|14130|49243|273
078|Blay|354|9|14400
079|Blonville-sur-Mer|1621|e|14910|49337|27
080|Le Bô|117|c|14690
=081|Boissey|654
082|La Boissière|187|f|14340
083|Bonnebosq|649|7|14340|49204|78
084|Bonnemaison|398|4|14260
085|Bonneville-la-Louvet|825|7|14130|49272|332
086|Bonneville-sur-Touques|307|7|14800
087|Bonnœil|125|a|14700
088|Bons-Tassilly|392|a|14420
089|Bougy|376|3|14210
090|Boulon|844|c|14220|49047|-393
091|Bourgeauville|104|7|14430
092|Bourguébus|2613|b|14540|49122|-298
093|Branville|238|7|14430
096|Brémoy|262|4|14260
097|Bretteville-le-Rabet|297|c|14190
098|Thue et Mue|6182|b|14210 14250 14740|49212|-514
=098|Bretteville-l'Orgueilleuse|098
=099|Bretteville-sur-Dives|654
100|Bretteville-sur-Laize|1910|c|14680|49045|-326
101|Bretteville-sur-Odon|4494|b|14760|49166|-417
102|Le Breuil-en-Auge|952|7|14130|49229|225
103|Le Breuil-en-Bessin|409|9|14330
104|Le Brévedent|201|7|14130
=105|La Brévière|576
106|Bréville-les-Monts|661|5|14860|49233|-233
107|Bricqueville|151|9|14710
=109|Brouay|098
110|Brucourt|129|5|14160
111|Bucéels|456|8|14250
=112|Bully|266
=113|Burcy|726
=114|Bures-sur-Dives|712
=115|Bures-les-Monts|061
116|Le Bû-sur-Rouvres|119|c|14190
117|Cabourg|3725|5|14390|49291|-113
118|Caen|109400|b|14000|49186|-359
119|Cagny|2066|2|14630|49146|-256
120|Cahagnes|1405|4|14240|49066|-769
121|Cahagnolles|252|9|14490
122|La Caine|159|3|14210
123|Cairon|2066|b|14610|49240|-450
124|La Cambe|548|9|14230|49343|-1006
125|Cambes-en-Plaine|1830|b|14610|49232|-385
126|Cambremer|1294|f|14340|49152|48
127|Campagnolles|562|d|14500
=128|Campandré-Valcongrain|027
=129|Campeaux|061
130|Campigny|184|1|14490
131|Canapville|224|7|14800
132|Canchy|202|9|14230
134|Canteloup|187|2|14370
135|Carcagny|272|8|14740
136|Cardonville|90|9|14230
137|Carpiquet|3428|b|14650|49185|-446
138|Cartigny-l'Épinay|300|9|14330
=139|Carville|061
140|Castillon|368|9|14490
141|Castillon-en-Auge|166|f|14140
=142|Castilly|342
143|Caumont-sur-Aure|2431|4|14240|49090|-805
=143|Caumont-l'Éventé|143
=144|Caumont-sur-Orne|689
145|Cauvicourt|564|c|14190
146|Cauville|170|c|14770
147|Cernay|137|f|14290
=148|Cerqueux|371
149|Cesny-aux-Vignes|421|2|14270
150|Cesny-les-Sources|1411|c|14220|48989|-395
=150|Cesny-Bois-Halbout|150
=151|Champ-du-Boult|658
=152|La Chapelle-Engerbold|174
=153|La Chapelle-Haute-Grue|576
=154|La Chapelle-Yvon|570
=155|Cheffreville-Tonnencourt|371
=156|Chênedollé|726
=157|Cheux|098
=158|Chicheboville|456
159|Chouain|229|1|14250
160|Cintheaux|170|c|14680
161|Clarbec|314|7|14130
162|Clécy|1286|c|14570|48917|-480
163|Cléville|389|2|14370
=164|Clinchamps-sur-Orne|349
165|Colleville-sur-Mer|207|9|14710
166|Colleville-Montgomery|2586|b|14880|49275|-301
167|Colombelles|7243|b|14460|49205|-296
168|Colombières|206|9|14710
169|Colombiers-sur-Seulles|152|8|14480
171|Combray|153|c|14220
172|Commes|471|1|14520
173|Condé-sur-Ifs|454|2|14270
174|Condé-en-Normandie|5985|d|14110 14770|48849|-552
=174|Condé-sur-Noireau|174
175|Condé-sur-Seulles|302|1|14400
=176|Conteville|005
177|Coquainvilliers|849|f|14130|49198|210
179|Cordebugle|160|f|14100
180|Cordey|154|a|14700
181|Cormelles-le-Royal|5377|b|14123|49154|-331
182|Cormolain|392|9|14240
183|Cossesseville|103|c|14690
184|Cottun|240|1|14400
=187|Coulonces|762
=188|Coulvain|579
=189|Coupesarte|431
190|Courcy|148|a|14170
191|Courseulles-sur-Mer|4268|6|14470|49330|-456
=192|Courson|658
193|Courtonne-la-Meurdrac|683|f|14100|49125|320
194|Courtonne-les-Deux-Églises|627|f|14290|49083|367
195|Courvaudon|291|4|14260
196|Crépon|222|8|14480
197|Cresserons|1068|6|14440|49287|-356
198|Cresseveuille|257|5|14430
200|Creully sur Seulles|2261|8|14480|49285|-540
=201|Crèvecœur-en-Auge|431
202|Cricquebœuf|246|0|14113
203|Cricqueville-en-Auge|185|5|14430
204|Cricqueville-en-Bessin|168|9|14450
205|Cristot|207|8|14250
206|Crocy|285|a|14620
207|Croisilles|645|c|14220
=208|Croissanville|431
209|Crouay|510|9|14400
=210|La Croupte|371
211|Culey-le-Patry|384|c|14220
=213|Curcy-sur-Orne|689
214|Cussy|167|1|14400
215|Cuverville|2267|b|14840|49190|-265
216|Damblainville|227|a|14620
=217|Dampierre|672
218|Danestal|352|7|14430
=219|Danvou-la-Ferrière|027
220|Deauville|3539|e|14800|49357|70
221|Démouville|3035|b|14840|49180|-269
=222|Le Désert|726
223|Le Détroit|94|a|14690
224|Deux-Jumeaux|61|9|14230
225|Dives-sur-Mer|5122|5|14160|49282|-101
226|Donnay|330|c|14220
227|Douville-en-Auge|221|5|14430
228|Douvres-la-Délivrande|5143|6|14440|49295|-380
229|Dozulé|2244|5|14430|49231|-45
230|Drubec|111|7|14130
231|Beaufour-Druval|453|5|14340
232|Ducy-Sainte-Marguerite|177|8|14250
236|Ellon|636|1|14250
237|Émiéville|626|2|14630
238|Englesqueville-en-Auge|113|7|14800
239|Englesqueville-la-Percée|92|9|14710
240|Épaney|488|a|14170
241|Épinay-sur-Odon|632|4|14310|49076|-621
242|Épron|2093|b|14610|49222|-371
243|Équemauville|1574|0|14600|49394|208
244|Eraines|279|a|14700
245|Ernes|327|a|14270
246|Escoville|920|5|14850|49210|-239
248|Espins|244|c|14220
249|Esquay-Notre-Dame|1444|3|14210|49112|-472
250|Esquay-sur-Seulles|299|1|14400
251|Esson|576|c|14220
252|Estrées-la-Campagne|245|c|14190
=253|Estry|726
254|Éterville|1529|b|14930|49144|-425
=255|Étouvy|061
256|Étréham|324|9|14400
257|Évrecy|2066|3|14210|49099|-504
258|Falaise|7680|a|14700|48892|-195
=259|Familly|371
260|Fauguernon|221|f|14100
261|Le Faulq|319|7|14130
=264|La Ferrière-Harang|061
=265|Fervaques|371
266|Feuguerolles-Bully|1520|3|14320|49102|-408
=267|Feuguerolles-sur-Seulles|581
=268|Fierville-Bray|005
269|Fierville-les-Parcs|237|7|14130
270|Firfol|366|f|14100
271|Fleury-sur-Orne|5941|b|14123|49149|-375
272|La Folie|108|9|14710
273|La Folletière-Abenon|138|f|14290
274|Fontaine-Étoupefour|2810|3|14790|49146|-455
275|Fontaine-Henry|528|8|14610|49276|-452
276|Fontaine-le-Pin|333|a|14190
277|Fontenay-le-Marmion|2055|3|14320|49093|-353
278|Fontenay-le-Pesnel|1258|8|14250|49171|-579
=279|Fontenermont|658
280|Formentin|269|7|14340
281|Formigny La Bataille|765|9|14710
282|Foulognes|220|9|14240
283|Fourches|215|a|14620
284|Fourneaux-le-Val|155|a|14700
285|Le Fournet|77|7|14340
286|Fourneville|488|0|14600
287|Frénouville|2050|2|14630
288|Le Fresne-Camilly|951|b|14480|49260|-488
289|Fresné-la-Mère|566|a|14700
290|Fresney-le-Puceux|808|c|14680|49063|-370
291|Fresney-le-Vieux|331|c|14220
293|Fumichon|268|f|14590
=294|Garcelles-Secqueville|554
=296|Le Gast|658
297|Gavrus|635|3|14210
298|Géfosse-Fontenay|129|9|14230
299|Genneville|806|0|14600|49370|275
=300|Gerrots|743
301|Giberville|5077|b|14730|49182|-284
302|Glanville|158|7|14950
303|Glos|931|f|14100|49122|281
304|Gonneville-sur-Honfleur|859|0|14600|49384|245
305|Gonneville-sur-Mer|652|5|14510|49280|-41
306|Gonneville-en-Auge|390|5|14810
308|Goustranville|378|5|14430
309|Gouvix|825|c|14680|49035|-304
310|Grainville-Langannerie|812|c|14190|49011|-274
311|Grainville-sur-Odon|1105|3|14210|49139|-530
312|Grandcamp-Maisy|1522|9|14450|49383|-1033
=313|Grandchamp-le-Château|431
316|Grangues|288|5|14160
=317|La Graverie|061
318|Graye-sur-Mer|773|8|14470|49328|-474
319|Grentheville|1025|b|14540|49148|-287
320|Grimbosq|286|c|14220
322|Guéron|247|1|14400
=324|Hamars|689
325|Hermanville-sur-Mer|3323|b|14880|49285|-315
326|Hermival-les-Vaux|861|f|14100|49169|281
327|Hérouville-Saint-Clair|23470|b|14200|49211|-307
328|Hérouvillette|1354|5|14850|49221|-243
329|Heuland|148|5|14430
=330|Heurtevent|371
=331|Hiéville|654
332|La Hoguette|662|a|14700|48876|-162
333|Honfleur|6640|0|14600|49420|233
334|L'Hôtellerie|313|f|14100
335|Hotot-en-Auge|285|5|14430
336|Hottot-les-Bagues|452|8|14250
337|La Houblonnière|324|f|14340
338|Houlgate|1834|5|14510|49299|-82
=339|Hubert-Folie|538
=340|Huppain|515
341|Ifs|11937|b|14123|49140|-349
342|Isigny-sur-Mer|3543|9|14230 14330|49316|-1104
=342|Isigny-sur-Mer|342
343|Les Isles-Bardel|73|a|14690
344|Janville|382|2|14670
345|Jort|303|a|14170
346|Juaye-Mondaye|703|1|14250|49213|-697
347|Dialan sur Chaîne|1006|4|14260|49018|-740
=347|Jurques|347
348|Juvigny-sur-Seulles|77|8|14250
349|Laize-Clinchamps|2155|3|14320|49079|-402
=349|Laize-la-Ville|349
=350|La Lande-sur-Drôme|672
352|Landelles-et-Coupigny|818|d|14380|48888|-998
353|Landes-sur-Ajon|451|4|14310
354|Langrune-sur-Mer|1916|6|14830|49323|-373
355|Ponts sur Seulles|1212|8|14480|49267|-519
=356|Lasson|543
357|Terres de Druance|906|d|14770
=357|Lassy|357
358|Léaupartie|86|7|14340
=359|Lécaude|431
360|Leffard|204|a|14700
=361|Lénault|174
362|Lessard-et-le-Chêne|152|f|14140
364|Lingèvres|448|8|14250
365|Lion-sur-Mer|2486|b|14780|49300|-322
366|Lisieux|19645|f|14100|49147|229
367|Lison|451|9|14330
368|Lisores|260|f|14140
369|Litteau|271|9|14490
370|Le Molay-Littry|3124|9|14330|49243|-872
371|Livarot-Pays-d'Auge|6207|f|14140 14290|49005|150
=371|Livarot|371
=372|Livry|143
=373|Le Locheur|475
374|Les Loges|136|4|14240
375|Les Loges-Saulces|156|a|14700
=376|Longraye|581
377|Longues-sur-Mer|585|1|14400|49338|-693
378|Longueville|295|9|14230
379|Longvillers|353|4|14310
380|Loucelles|221|8|14250
381|Louvagny|58|a|14170
383|Louvigny|2612|b|14111|49157|-394
384|Luc-sur-Mer|3275|6|14530|49315|-355
385|Magny-en-Bessin|164|1|14400
=386|Magny-la-Campagne|431
=387|Magny-le-Freule|431
=388|Maisoncelles-la-Jourdan|762
389|Maisoncelles-Pelvey|252|4|14310
390|Maisoncelles-sur-Ajon|208|4|14210
391|Maisons|435|9|14400
393|Maizet|360|3|14210
394|Maizières|437|a|14190
=395|Malloué|061
396|Maltot|1060|3|14930|49128|-423
397|Mandeville-en-Bessin|303|9|14710
398|Manerbe|544|7|14340|49185|174
399|Manneville-la-Pipard|257|7|14130
400|Le Manoir|195|1|14400
401|Manvieux|129|1|14117
402|Le Marais-la-Chapelle|92|a|14620
403|Marolles|749|f|14100|49139|373
404|Martainville|116|c|14220
405|Martigny-sur-l'Ante|316|a|14700
406|Moulins-en-Bessin|1125|8|14480 14740
407|Mathieu|2331|b|14920|49254|-372
408|Saint-Martin-de-May|4529|3|14320|49101|-375
=408|May-sur-Orne|408
409|Merville-Franceville-Plage|2231|5|14810|49272|-196
410|Méry-Bissières-en-Auge|1082|f|14370|49136|-83
411|Meslay|338|c|14220
412|Le Mesnil-au-Grain|74|4|14260
=413|Le Mesnil-Auzouf|347
=414|Le Mesnil-Bacley|371
=415|Le Mesnil-Benoist|658
=416|Le Mesnil-Caussois|658
=417|Mesnil-Clinchamps|658
=418|Le Mesnil-Durand|371
419|Le Mesnil-Eudes|252|f|14100
=420|Le Mesnil-Germain|371
421|Le Mesnil-Guillaume|551|f|14100|49105|288
=422|Le Mesnil-Mauger|431
=423|Le Mesnil-Patry|098
424|Le Mesnil-Robert|181|d|14380
425|Le Mesnil-Simon|158|f|14140
426|Le Mesnil-sur-Blangy|175|7|14130
427|Le Mesnil-Villement|282|a|14690
=429|Meulles|371
430|Meuvaines|136|8|14960
431|Mézidon Vallée d'Auge|9766|f|14140 14270 14340 14370|49074|-92
=431|Mézidon-Canon|431
=432|Missy|475
=433|Mittois|654
435|Les Monceaux|198|f|14100
436|Monceaux-en-Bessin|601|1|14400
437|Mondeville|10331|b|14120|49175|-322
438|Mondrainville|594|3|14210
439|Monfréville|101|9|14230
=440|Montamy|061
=441|Mont-Bertrand|061
=442|Montchamp|726
=443|Montchauvet|061
=444|Monteille|431
445|Montfiquet|81|9|14490
446|Montigny|86|3|14210
448|Montreuil-en-Auge|65|f|14340
449|Monts-en-Bessin|422|4|14310
=450|Montviette|654
452|Morteaux-Coulibœuf|601|a|14620|48933|-67
453|Mosles|368|9|14400
454|Mouen|1788|b|14790|49147|-484
455|Moulines|272|c|14220
456|Moult-Chicheboville|3441|2|14370|49115|-165
=456|Moult|456
457|Les Moutiers-en-Auge|130|a|14620
458|Les Moutiers-en-Cinglais|528|c|14220
=459|Les Moutiers-Hubert|371
460|Moyaux|1383|f|14590|49195|356
461|Mutrécy|593|c|14220
=462|Neuilly-la-Forêt|342
465|Nonant|520|1|14400
466|Norolles|361|7|14100
467|Noron-l'Abbaye|327|a|14700
468|Noron-la-Poterie|332|9|14490
469|Norrey-en-Auge|93|a|14620
=471|Notre-Dame-de-Courson|371
=472|L'Oudon|654
473|Notre-Dame-de-Livaye|105|f|14340
474|Notre-Dame-d'Estrées-Corbon|185|f|14340
475|Val d'Arry|2496|4|14210 14310|49122|-567
=475|Noyers-Bocage|475
476|Olendon|190|a|14170
=477|Ondefontaine|027
478|Orbec|1975|f|14290|49017|417
=479|Orbois|581
480|Osmanville|510|9|14230|49329|-1080
=481|Les Oubeaux|342
482|Ouézy|227|2|14270
483|Ouffières|200|c|14220
484|Ouilly-du-Houley|256|f|14590
486|Ouilly-le-Tesson|571|a|14190|48987|-221
487|Ouilly-le-Vicomte|756|f|14100|49183|223
488|Ouistreham|9212|b|14150|49276|-259
=489|Ouville-la-Bien-Tournée|654
491|Parfouru-sur-Odon|198|4|14310
492|Pennedepie|306|0|14600
=493|Percy-en-Auge|431
494|Périers-en-Auge|119|5|14160
495|Périers-sur-le-Dan|587|b|14112
496|Périgny|58|d|14770
497|Perrières|332|a|14170
498|Pertheville-Ners|234|a|14700
499|Petiville|560|5|14390
500|Pierrefitte-en-Auge|152|7|14130
501|Pierrefitte-en-Cinglais|237|a|14690
502|Pierrepont|83|a|14690
=503|Pierres|726
504|Le Pin|797|f|14590|49211|335
=505|Placy|150
506|Planquery|249|9|14490
=508|Le Plessis-Grimoult|027
509|Plumetot|200|6|14440
510|La Pommeraye|66|c|14690
511|Pont-Bellanger|60|d|14380
512|Pontécoulant|71|d|14110
514|Pont-l'Évêque|5145|7|14130|49289|192
515|Port-en-Bessin-Huppain|1876|1|14520|49345|-756
516|Potigny|2089|a|14420|48969|-242
=517|Poussy-la-Campagne|005
=518|Préaux-Saint-Sébastien|371
519|Préaux-Bocage|107|3|14210
520|Le Pré-d'Auge|841|f|14340
=521|Presles|726
522|Prêtreville|391|f|14140
=523|Proussy|174
524|Putot-en-Auge|307|5|14430
=525|Putot-en-Bessin|098
527|Belle Vie en Auge|538|f|14270 14340
=527|Biéville-Quétiéville|527
528|Quetteville|397|0|14130
529|Ranchy|270|1|14400
530|Ranville|2074|5|14860|49231|-256
531|Rapilly|44|a|14690
=532|Le Reculey|061
533|Repentigny|102|7|14340
534|Reux|415|7|14130
535|Reviers|627|6|14470
536|La Rivière-Saint-Sauveur|2527|0|14600|49408|270
=537|Robehomme|046
538|Castine-en-Plaine|1774|b|14540|49094|-321
=538|Rocquancourt|538
=539|La Rocque|726
540|Rocques|285|f|14100
541|La Roque-Baignard|104|7|14340
542|Rosel|696|b|14740|49229|-459
543|Rots|2544|b|14740 14980|49212|-473
=543|Rots|543
=544|Roucamps|027
=545|Roullours|762
546|Rouvres|220|a|14190
547|Rubercy|152|9|14710
=549|Rully|726
550|Rumesnil|87|5|14340
=551|Russy|591
552|Ryes|482|1|14400
554|Le Castelet|1850|b|14540|49099|-290
=554|Saint-Aignan-de-Cramesnil|554
555|Saint-André-d'Hébertot|451|7|14130
556|Saint-André-sur-Orne|1664|b|14320|49117|-382
557|Saint-Arnoult|1092|e|14800|49338|90
558|Saint-Aubin-d'Arquenay|1118|b|14970
559|Saint-Aubin-des-Bois|226|d|14380
=560|Saint-Aubin-Lébizay|231
562|Saint-Aubin-sur-Mer|2101|6|14750|49328|-387
563|Saint-Benoît-d'Hébertot|446|7|14130
=564|Saint-Charles-de-Percy|726
565|Saint-Côme-de-Fresné|256|1|14960
566|Saint-Contest|2465|b|14280|49214|-402
=568|Sainte-Croix-Grand-Tonne|098
569|Sainte-Croix-sur-Mer|243|8|14480
570|Valorbiquet|2439|f|14290|49053|298
=570|Saint-Cyr-du-Ronceray|570
571|Saint-Denis-de-Mailloc|296|f|14100
572|Saint-Denis-de-Méré|754|d|14110|48870|-517
=573|Saint-Denis-Maisoncelles|061
574|Saint-Désir|1756|f|14100|49141|214
575|Saint-Étienne-la-Thillaye|386|7|14950
576|Val-de-Vie|502|f|14140
=576|Sainte-Foy-de-Montgommery|576
578|Saint-Gatien-des-Bois|1295|e|14130|49350|183
579|Seulline|1312|4|14260 14310
=579|Saint-Georges-d'Aunay|579
=580|Saint-Georges-en-Auge|654
581|Aurseulles|1896|4|14240 14250|49105|-707
=581|Saint-Germain-d'Ectot|581
582|Saint-Germain-de-Livet|688|f|14100|49076|202
=583|Saint-Germain-de-Montgommery|576
=584|Saint-Germain-de-Tallevende-la-Lande-Vaumont|762
=585|Saint-Germain-du-Crioult|174
586|Saint-Germain-du-Pert|148|9|14230
587|Saint-Germain-la-Blanche-Herbe|2482|b|14280|49183|-404
588|Saint-Germain-Langot|350|a|14700
589|Saint-Germain-le-Vasson|966|c|14190|49002|-301
590|Sainte-Honorine-de-Ducy|136|9|14240
591|Aure sur Mer|692|9|14520 14710
=591|Sainte-Honorine-des-Pertes|591
592|Sainte-Honorine-du-Fay|1362|3|14210|49078|-493
593|Saint-Hymer|656|7|14130|49253|174
595|Saint-Jean-de-Livet|229|f|14100
=596|Saint-Jean-des-Essartiers|672
=597|Saint-Jean-le-Blanc|357
598|Saint-Jouin|300|5|14430
=599|Saint-Julien-de-Mailloc|570
=600|Saint-Julien-le-Faucon|431
601|Saint-Julien-sur-Calonne|178|7|14130
602|Saint-Lambert|262|c|14570
603|Saint-Laurent-de-Condel|512|c|14220
605|Saint-Laurent-sur-Mer|268|9|14710
606|Saint-Léger-Dubosq|251|5|14430
607|Saint-Louet-sur-Seulles|148|4|14310
=608|Saint-Loup-de-Fribois|527
609|Saint-Loup-Hors|504|1|14400
610|Saint-Manvieu-Norrey|2160|b|14740|49181|-502
=611|Saint-Manvieu-Bocage|658
613|Saint-Marcouf|84|9|14330
614|Sainte-Marguerite-d'Elle|757|9|14330
=615|Sainte-Marguerite-des-Loges|371
=616|Sainte-Marguerite-de-Viette|654
=618|Sainte-Marie-Laumont|061
619|Sainte-Marie-Outre-l'Eau|124|d|14380
620|Saint-Martin-aux-Chartrains|429|7|14130
621|Saint-Martin-de-Bienfaite-la-Cressonnière|536|f|14290
622|Saint-Martin-de-Blagny|118|9|14710
=623|Saint-Martin-de-Fontenay|408
625|Saint-Martin-de-la-Lieue|763|f|14100|49113|218
626|Saint-Martin-de-Mailloc|1040|f|14100|49092|301
627|Saint-Martin-de-Mieux|396|a|14700
=628|Saint-Martin-de-Sallen|689
=629|Saint-Martin-des-Besaces|061
630|Saint-Martin-des-Entrées|784|1|14400|49267|-672
=632|Saint-Martin-Don|061
=633|Saint-Martin-du-Mesnil-Oury|371
=634|Saint-Michel-de-Livet|371
635|Saint-Omer|191|c|14220
=636|Saint-Ouen-des-Besaces|061
637|Saint-Ouen-du-Mesnil-Oger|233|2|14670
=638|Saint-Ouen-le-Houx|371
639|Saint-Ouen-le-Pin|250|f|14340
640|Saint-Pair|245|2|14670
=642|Saint-Paul-de-Courtonne|194
643|Saint-Paul-du-Vernay|831|9|14490|49188|-762
644|Saint-Philbert-des-Champs|639|7|14130|49209|283
645|Saint-Pierre-Azif|163|e|14950
646|Saint-Pierre-Canivet|462|a|14700
=647|Saint-Pierre-de-Mailloc|570
648|Saint-Pierre-des-Ifs|453|f|14100
649|Saint-Pierre-du-Bû|436|a|14700
650|Saint-Pierre-du-Fresne|183|4|14260
651|Saint-Pierre-du-Jonquet|293|2|14670
652|Saint-Pierre-du-Mont|72|9|14450
=653|Saint-Pierre-la-Vieille|174
654|Saint-Pierre-en-Auge|7100|f|14140 14170|49017|-33
=654|Saint-Pierre-sur-Dives|654
=655|Saint-Pierre-Tarentaine|061
656|Saint-Rémy|996|c|14570|48940|-503
657|Saint-Samson|307|5|14670
658|Noues de Sienne|4207|d|14380|48840|-1048
=658|Saint-Sever-Calvados|658
659|Saint-Sylvain|1474|2|14190|49056|-218
660|Saint-Vaast-en-Auge|125|5|14640
661|Saint-Vaast-sur-Seulles|161|8|14250
=662|Saint-Vigor-des-Mézerets|357
663|Saint-Vigor-le-Grand|2443|1|14400|49282|-686
664|Sallen|322|9|14240
665|Sallenelles|287|5|14121
666|Sannerville|1905|b|14940
667|Saon|226|9|14330
668|Saonnet|325|9|14330
669|Sassy|217|a|14170
=670|Secqueville-en-Bessin|543
=671|Sept-Frères|658
672|Val de Drôme|899|4|14240 14350
=672|Sept-Vents|672
=673|Sermentot|581
674|Soignolles|115|c|14190
675|Soliers|2260|b|14540|49134|-296
676|Sommervieu|987|1|14400|49293|-646
677|Soulangy|249|a|14700
678|Soumont-Saint-Quentin|659|a|14420|48978|-234
679|Subles|690|1|14400|49240|-751
680|Sully|171|1|14400
681|Surrain|138|9|14710
682|Surville|473|7|14130
684|Tessel|243|8|14250
685|Thaon|1894|b|14610|49258|-456
=686|Le Theil-Bocage|726
687|Le Theil-en-Auge|199|0|14130
=688|Thiéville|654
689|Thury-Harcourt-le-Hom|3600|c|14220|48984|-475
=689|Thury-Harcourt|689
=691|Tilly-la-Campagne|538
692|Tilly-sur-Seulles|1800|8|14250|49176|-626
=693|Tordouet|570
694|Le Torquesne|529|7|14130
=695|Torteval-Quesnay|581
=696|Tortisambert|371
698|Touffréville|392|5|14940
699|Touques|3913|e|14800|49344|102
700|Tour-en-Bessin|692|9|14400|49298|-778
701|Tourgéville|846|e|14800|49321|70
=702|Tournay-sur-Odon|475
=703|Tournebu|150
=704|Le Tourneur|061
705|Tournières|148|9|14330
706|Tourville-en-Auge|257|7|14130
707|Tourville-sur-Odon|1153|b|14210|49142|-501
708|Tracy-Bocage|312|4|14310
709|Tracy-sur-Mer|341|1|14117
710|Tréprel|112|a|14690
711|Trévières|925|9|14710|49309|-904
712|Troarn|3439|b|14670|49178|-182
713|Montillières-sur-Orne|557|c|14210
714|Le Tronquay|745|9|14490|49226|-820
715|Trouville-sur-Mer|4619|e|14360|49366|80
716|Trungy|209|9|14490
=717|Truttemer-le-Grand|762
=718|Truttemer-le-Petit|762
719|Urville|779|c|14190
720|Ussy|869|a|14420|48949|-284
721|Vacognes-Neuilly|681|3|14210
=722|La Vacquerie|143
723|Valsemé|261|7|14340
724|Varaville|1022|5|14390|49253|-159
=725|Vasouy|333
726|Valdallière|5696|d|14350 14410|48883|-717
=726|Vassy|726
=727|Vaubadon|035
728|Vaucelles|599|1|14400
=729|Vaudeloges|654
=730|Vaudry|762
731|Vauville|201|e|14800
732|Vaux-sur-Aure|286|1|14400
733|Vaux-sur-Seulles|327|1|14400
734|Vendes|341|8|14250
735|Vendeuvre|800|a|14170|48991|-75
737|Versainville|520|a|14700
738|Verson|4059|b|14790|49154|-456
739|Ver-sur-Mer|1581|8|14114|49330|-531
740|La Vespière-Friardel|1179|f|14290|49020|413
741|Le Vey|139|c|14570
742|Vicques|67|a|14170
743|Victot-en-Auge|145|5|14430
=743|Victot-Pontfol|743
744|Vienne-en-Bessin|265|1|14400
745|Vierville-sur-Mer|232|9|14710
=746|Viessoix|726
747|Vieux|727|3|14930|49107|-434
748|Vieux-Bourg|104|7|14130
=749|Vieux-Fumé|431
=750|Vieux-Pont-en-Auge|654
751|Vignats|284|a|14700
752|Villers-Bocage|3088|4|14310|49080|-654
753|Villers-Canivet|720|a|14420|48941|-256
754|Villers-sur-Mer|2440|e|14640|49323|0
755|Villerville|620|e|14113|49401|128
756|La Villette|217|d|14570
758|Villons-les-Buissons|848|b|14610|49240|-410
759|Villy-lez-Falaise|274|a|14700
760|Villy-Bocage|728|4|14310|49096|-643
761|Vimont|887|2|14370|49122|-199
762|Vire Normandie|17457|d|14500|48838|-889
=762|Vire|762
=763|Vouilly|342
764|Pont-d'Ouilly|1018|a|14690|48876|-402
=094||005
=170||014
=263||027
=553||037
=018||061
=262||061
=072||068
=736||118
=315||126
=561||126
=604||126
=641||126
=490||143
=095||200
=577||200
=757||200
=683||228
=004||281
=235||281
=382||281
=392||312
=108||335
=323||335
=428||342
=017||352
=008||355
=690||355
=594||366
=434||370
=186||406
=212||406
=548||406
=075||410
=133||431
=233||431
=567||431
=617||431
=178||474
=185||514
=071||527
=526||581
=470||610
=048||614
=199||621
=010||654
=067||654
=234||654
=295||654
=314||654
=363||654
=447||654
=624||654
=697||654
=307||713
=463||721
=247||735
=321||735
=451||735
=292||740
=351||762
=464||762
=631||762
=485||764
=612||764
=507||50592
=513||50592
~authieux sur calonne les|032
~breuil en auge le|102
~brevedent le|104
~faulq le|261
~fournet le|285
~marais la chapelle le|402
~merville franceville|409
~mesnil au grain le|412
~mesnil sur blangy le|426
~mesnil villement le|427
~moutiers en auge les|457
~moutiers en cinglais les|458
~pommeraye la|510
~riviere st sauveur la|536
~roque baignard la|541
~st germain la blanche herb|587
~st marcouf du rochy|613
~st martin de bienfaite|621
~theil en auge le|687
~torquesne le|694
#15 200066637 200066660 241501139 241501055 241500255 241500271 200066678 241500230 241501089 246300966
001|Allanche|773|0|15160|45229|2934
002|Alleuze|224|1|15100
003|Ally|594|2|15700
004|Andelat|468|1|15100
005|Anglards-de-Saint-Flour|412|1|15100
006|Anglards-de-Salers|727|2|15380|45205|2440
007|Anterrieux|122|1|15110
008|Antignac|284|3|15240
009|Apchon|177|4|15400
010|Arches|192|5|15200
011|Arnac|174|6|15150
012|Arpajon-sur-Cère|6361|7|15130|44904|2457
013|Auriac-l'Église|141|0|15500
014|Aurillac|26214|7|15000|44925|2440
015|Auzers|159|5|15240
016|Ayrens|614|7|15250|44985|2327
017|Badailhac|129|8|15800
018|Barriac-les-Bosquets|140|2|15700
019|Bassignac|223|3|15240
020|Beaulieu|84|3|15270
021|Boisset|665|6|15600|44783|2254
022|Bonnac|158|0|15500
024|Brageac|78|2|15700
025|Albepierre-Bredons|242|0|15300
026|Brezons|177|1|15230
027|Puycapel|717|6|15340
=027|Calvinet|027
028|Carlat|393|7|15130
029|Cassaniouze|505|6|15340|44691|2383
030|Cayrols|297|6|15290
031|Celles|217|0|15170
032|Celoux|59|0|15500
033|Cézens|218|1|15230
034|Chaliers|139|1|15320
035|Chalinargues|304|0|15170
036|Chalvignac|450|5|15200
037|Champagnac|1020|3|15350|45357|2399
038|Champs-sur-Tarentaine-Marchal|1032|3|15270|45400|2567
040|Chanterelle|99|4|15190
041|La Chapelle-d'Alagnon|256|0|15300
042|La Chapelle-Laurent|234|0|15500
043|Charmensac|71|0|15500
=044|Chastel-sur-Murat|138
045|Chaudes-Aigues|813|1|15110|44855|3004
046|Chaussenac|218|2|15700
047|Chavagnac|88|0|15300
048|Chazelles|34|0|15500
049|Cheylade|230|4|15400
050|Le Claux|160|4|15400
051|Clavières|184|1|15320
052|Collandres|155|4|15400
053|Coltines|427|1|15170
054|Condat|933|4|15190|45341|2758
055|Coren|445|1|15100
056|Crandelles|872|7|15250
057|Cros-de-Montvert|197|6|15150
058|Cros-de-Ronesque|145|8|15130
059|Cussac|117|1|15430
060|Deux-Verges|55|1|15110
061|Dienne|235|0|15300
=062|Drignac|003
063|Drugeac|321|5|15140
064|Escorailles|82|2|15700
065|Espinasse|79|1|15110
066|Le Falgoux|113|2|15380
067|Le Fau|34|2|15140
069|Ferrières-Saint-Mary|235|0|15170
070|Fontanges|213|2|15140
=071|Fournoulès|181
072|Freix-Anglards|215|2|15310
073|Fridefont|103|1|15110
074|Giou-de-Mamou|728|7|15130|44932|2514
075|Girgols|70|2|15310
076|Glénat|178|6|15150
077|Gourdièges|70|1|15230
078|Jabrun|149|1|15110
079|Jaleyrac|356|5|15200
080|Joursac|160|0|15170
081|Jou-sous-Monjou|112|8|15800
082|Junhac|286|6|15120
083|Jussac|2040|7|15250|44988|2423
084|Labesserette|302|6|15120
085|Labrousse|478|7|15130
086|Lacapelle-Barrès|57|1|15230
087|Lacapelle-del-Fraisse|394|6|15120
088|Lacapelle-Viescamp|528|7|15150
089|Ladinhac|434|6|15120
090|Lafeuillade-en-Vézie|583|6|15130|44789|2460
091|Landeyrat|84|0|15160
092|Lanobre|1351|3|15270|45439|2534
093|Lapeyrugue|90|6|15120
094|Laroquebrou|785|6|15150|44969|2192
095|Laroquevieille|350|7|15250
096|Lascelle|260|7|15590
097|Lastic|109|1|15500
098|Laurie|84|0|15500
=099|Lavastrie|142
100|Laveissenet|137|0|15300
101|Laveissière|537|0|15300|45116|2808
102|Lavigerie|116|0|15300
103|Leucamp|244|6|15120
104|Leynhac|297|6|15600
105|Leyvaux|37|0|43450
106|Lieutadès|169|1|15110
107|Lorcières|162|1|15320
108|Val d'Arcomie|922|1|15320
=109|Loupiac|153
110|Lugarde|117|4|15190
111|Madic|202|3|15210
112|Malbo|90|1|15230
113|Mandailles-Saint-Julien|172|7|15590
114|Marcenat|508|0|15190|45307|2827
=115|Marchal|038
116|Marchastel|131|4|15400
117|Marcolès|600|6|15220|44782|2353
118|Marmanhac|667|7|15250|45004|2482
119|Massiac|1796|0|15500|45251|3197
120|Mauriac|3449|5|15200|45219|2334
121|Maurines|102|1|15110
122|Maurs|2174|6|15600|44711|2198
123|Méallet|153|5|15200
124|Menet|521|4|15400|45297|2584
125|Mentières|121|1|15100
126|Molèdes|77|0|15500
127|Molompize|270|0|15500
128|La Monselie|112|3|15240
129|Montboudif|161|4|15190
130|Montchamp|137|1|15100
131|Le Monteil|261|3|15240
132|Montgreleix|31|9|15190
133|Montmurat|134|6|15600
134|Montsalvy|842|6|15120|44707|2501
135|Montvert|112|6|15150
=136|Mourjou|027
137|Moussages|247|5|15380
138|Murat|1770|0|15300|45110|2869
=138|Murat|138
139|Narnhac|69|1|15230
140|Naucelles|2181|7|15250|44959|2419
141|Neussargues-Moissac|824|0|15170|45128|2976
142|Neuvéglise-sur-Truyère|1677|1|15100 15260|44928|2983
=142|Neuvéglise|142
143|Nieudan|109|6|15150
144|Omps|314|6|15290
=145|Oradour|142
146|Pailherols|143|8|15800
147|Parlan|475|6|15290
148|Paulhac|431|1|15430
149|Paulhenc|256|1|15230
=150|Pers|268
151|Peyrusse|140|0|15170
152|Pierrefort|868|1|15230|44922|2838
153|Pleaux|1470|2|15700|45135|2227
154|Polminhac|1197|8|15800|44952|2578
155|Pradiers|81|0|15160
156|Prunet|683|6|15130|44820|2463
157|Quézac|344|6|15600
158|Rageade|95|0|15500
159|Raulhac|274|8|15800
160|Reilhac|1090|7|15250|44974|2421
161|Rézentières|114|1|15170
162|Riom-ès-Montagnes|2405|4|15400|45282|2660
163|Roannes-Saint-Mary|1101|6|15220|44857|2391
164|Roffiac|561|1|15100|45053|3038
165|Rouffiac|181|6|15150
166|Roumégoux|336|6|15290
167|Rouziers|107|6|15600
168|Ruynes-en-Margeride|719|1|15320
169|Saignes|835|3|15240|45335|2479
170|Saint-Amandin|225|4|15190
171|Sainte-Anastasie|122|0|15170
172|Saint-Antoine|84|6|15220
173|Saint-Bonnet-de-Condat|113|4|15190
174|Saint-Bonnet-de-Salers|246|2|15140
175|Saint-Cernin|1039|2|15310|45059|2421
176|Saint-Chamant|237|2|15140
=177|Saint-Christophe-les-Gorges|153
178|Saint-Cirgues-de-Jordanne|133|7|15590
179|Saint-Cirgues-de-Malbert|248|2|15140
180|Saint-Clément|80|8|15800
181|Saint-Constant-Fournoulès|579|6|15600|44685|2231
=181|Saint-Constant|181
182|Saint-Étienne-Cantalès|127|6|15150
183|Saint-Étienne-de-Carlat|119|8|15130
184|Saint-Étienne-de-Maurs|763|6|15600|44716|2207
185|Saint-Étienne-de-Chomeil|241|4|15400
186|Sainte-Eulalie|230|2|15140
187|Saint-Flour|6391|1|15100|45034|3093
188|Saint-Georges|1171|1|15100
189|Saint-Gérons|220|6|15150
190|Saint-Hippolyte|99|4|15400
191|Saint-Illide|656|2|15310|45062|2315
192|Saint-Jacques-des-Blats|305|8|15800
194|Saint-Julien-de-Toursac|103|6|15600
196|Saint-Mamet-la-Salvetat|1527|6|15220|44858|2307
198|Sainte-Marie|98|1|15230
199|Saint-Martial|71|1|15110
200|Saint-Martin-Cantalès|157|2|15140
201|Saint-Martin-sous-Vigouroux|217|1|15230
202|Saint-Martin-Valmeroux|716|2|15140|45117|2425
203|Saint-Mary-le-Plain|188|0|15500
204|Saint-Paul-des-Landes|1542|7|15250|44944|2314
205|Saint-Paul-de-Salers|105|2|15140
206|Saint-Pierre|146|3|15350
207|Saint-Poncy|339|0|15500
208|Saint-Projet-de-Salers|133|2|15140
209|Saint-Rémy-de-Chaudes-Aigues|120|1|15110
=210|Saint-Rémy-de-Salers|202
211|Saint-Santin-Cantalès|279|6|15150
212|Saint-Santin-de-Maurs|366|6|15600
213|Saint-Saturnin|186|0|15190
214|Saint-Saury|183|6|15290
215|Saint-Simon|1159|7|15130|44963|2490
216|Saint-Urcize|475|1|15110|44697|3004
217|Saint-Victor|91|6|15150
218|Saint-Vincent-de-Salers|70|2|15380
219|Salers|310|2|15140
220|Salins|145|5|15200
221|Sansac-de-Marmiesse|1395|7|15130|44884|2348
222|Sansac-Veinazès|199|6|15120
223|Sauvat|219|3|15240
224|La Ségalassière|121|6|15290
225|Ségur-les-Villas|215|0|15300
226|Sénezergues|212|6|15340
=227|Sériers|142
228|Siran|467|6|15150|44955|2128
229|Soulages|84|1|15100
230|Sourniac|195|5|15200
231|Talizat|592|1|15170|45114|3047
232|Tanavelle|217|1|15100
233|Teissières-de-Cornet|319|7|15250
234|Teissières-lès-Bouliès|344|6|15130
235|Les Ternes|567|1|15100
236|Thiézac|590|8|15800|45015|2665
237|Tiviers|162|1|15100
238|Tournemire|116|2|15310
=239|Tourniac|153
240|Trémouille|167|3|15270
241|La Trinitat|52|1|15110
242|Le Trioulou|95|6|15600
243|Trizac|446|4|15400|45253|2539
244|Ussel|453|1|15300
245|Vabres|244|1|15100
246|Valette|236|4|15400
247|Valjouze|26|0|15170
248|Valuéjols|580|1|15300|45053|2934
249|Le Vaulmier|60|2|15380
250|Vebret|516|3|15240
251|Védrines-Saint-Loup|118|1|15100
252|Velzic|401|7|15590
253|Vernols|56|0|15160
254|Veyrières|121|3|15350
255|Vézac|1325|7|15130
256|Vèze|65|0|15160
257|Vezels-Roussy|132|7|15130
258|Vic-sur-Cère|1905|8|15800|44980|2625
259|Vieillespesse|271|1|15500
260|Vieillevie|102|6|15120
261|Le Vigean|787|5|15200|45227|2354
262|Villedieu|535|1|15100|44999|3064
263|Virargues|116|0|15300
264|Vitrac|268|6|15220
265|Ydes|1641|3|15210|45347|2437
266|Yolet|596|7|15130
267|Ytrac|4339|7|15000 15130|44912|2362
268|Le Rouget-Pers|1297|6|15290|44855|2232
=268|Le Rouget|268
269|Besse|136|2|15140
=039||001
=023||108
=068||108
=195||108
=197||108
=193||113
~champs sur tarentaine|038
~neussargues en pinatelle|141
#16 200072049 200043016 200068914 200072023 200070514 200029734 200071827 200070282 241600303
001|Abzac|518|0|16500
002|Les Adjots|538|1|16700
003|Agris|891|2|16110|45774|334
005|Aigre|1594|3|16140|45892|8
=005|Aigre|005
007|Alloue|491|0|16490|46028|515
008|Ambérac|315|3|16140
009|Ambernac|381|0|16490
=010|Ambleville|186
011|Anais|587|3|16560|45774|209
012|Angeac-Champagne|495|4|16130|45607|-297
013|Angeac-Charente|287|4|16120
014|Angeduc|145|5|16300
015|Angoulême|41908|6|16000|45650|153
016|Ansac-sur-Vienne|815|0|16500|45994|646
=017|Anville|339
018|Ars|686|4|16130|45643|-383
019|Asnières-sur-Nouère|1272|6|16290|45711|47
020|Aubeterre-sur-Dronne|312|7|16390
023|Aunac-sur-Charente|647|3|16460
024|Aussac-Vadalle|564|3|16560
025|Baignes-Sainte-Radegonde|1254|5|16360|45385|-236
026|Balzac|1410|6|16430|45709|146
027|Barbezières|134|3|16140
028|Barbezieux-Saint-Hilaire|4726|5|16300|45473|-152
029|Bardenac|214|7|16210
030|Barret|1080|5|16300|45489|-202
031|Barro|413|1|16700
032|Bassac|529|4|16120
034|Bazac|150|7|16210
035|Beaulieu-sur-Sonnette|235|0|16450
036|Bécheresse|290|5|16250
037|Bellon|145|7|16210
038|Benest|307|0|16350
039|Bernac|465|1|16700
040|Berneuil|325|5|16480
041|Bessac|122|7|16250
042|Bessé|120|3|16140
044|Bioussac|206|1|16700
045|Birac|374|4|16120
046|Coteaux-du-Blanzacais|1013|5|16250|45483|33
047|Blanzaguet-Saint-Cybard|270|7|16320
048|Boisbreteau|136|5|16480
049|Bonnes|364|7|16390
050|Bonneuil|247|4|16120
=051|Bonneville|339
052|Bors (Canton de Tude-et-Lavalette)|223|7|16190
053|Bors (Canton de Charente-Sud)|119|5|16360
054|Le Bouchage|175|0|16350
055|Bouëx|825|6|16410|45616|319
056|Bourg-Charente|887|4|16200|45673|-221
057|Bouteville|313|4|16120
058|Boutiers-Saint-Trojan|1387|4|16100|45713|-299
059|Brettes|162|1|16240
060|Bréville|436|4|16370|45797|-262
061|Brie|4125|6|16590|45738|241
062|Brie-sous-Barbezieux|109|5|16300
063|Brie-sous-Chalais|157|7|16210
064|Brigueuil|1095|0|16420|45953|860
065|Brillac|591|0|16500|46061|777
066|Brossac|482|5|16480|45330|-45
067|Bunzac|447|2|16110
068|Cellefrouin|598|3|16260
069|Cellettes|393|3|16230
070|Chabanais|1589|0|16150|45876|720
071|Chabrac|603|0|16150
072|Chadurie|505|7|16250
073|Chalais|1812|7|16210|45273|39
074|Challignac|335|5|16300
075|Champagne-Vigny|234|5|16250
076|Champagne-Mouton|873|0|16350|45992|411
077|Champmillon|534|4|16290|45640|0
078|Champniers|5281|6|16430|45715|204
079|Chantillac|370|5|16360
081|La Chapelle|175|3|16140
082|Boisné-La Tude|662|7|16320
083|Charmé|336|3|16140
084|Charras|346|2|16380
085|Chasseneuil-sur-Bonnieure|3111|0|16260|45817|450
086|Chassenon|836|0|16150|45852|765
087|Chassiecq|147|0|16350
088|Chassors|1123|4|16200|45697|-210
089|Châteaubernard|3878|4|16100|45673|-315
090|Châteauneuf-sur-Charente|3550|4|16120|45598|-54
091|Châtignac|163|7|16480
093|Chazelles|1543|2|16380|45647|367
095|Chenon|124|3|16460
096|Cherves-Châtelars|414|0|16310
097|Val-de-Cognac|3471|4|16370|45743|-351
=097|Cherves-Richemont|097
098|La Chèvrerie|136|1|16240
099|Chillac|227|5|16480
100|Chirac|781|0|16150|45914|655
101|Claix|1049|6|16440|45555|43
102|Cognac|18532|4|16100|45696|-329
103|Combiers|128|7|16320
104|Condac|456|1|16700
105|Condéon|606|5|16360|45408|-138
106|Confolens|2730|0|16500|46013|672
=106|Confolens|106
107|Coulgens|558|2|16560
108|Coulonges|116|3|16330
109|Courbillac|725|8|16200|45768|-181
110|Courcôme|814|1|16240 16700
=110|Courcôme|110
111|Courgeac|167|7|16190
112|Courlac|59|7|16210
113|La Couronne|7765|6|16400|45611|99
114|Couture|169|1|16460
116|Criteuil-la-Magdeleine|405|4|16300|45538|-216
117|Curac|113|7|16210
118|Deviat|135|7|16190
119|Dignac|1362|6|16410|45556|279
120|Dirac|1516|6|16410|45604|248
121|Douzat|438|8|16290
122|Ébréon|139|3|16140
123|Échallat|480|8|16170
124|Écuras|579|2|16220|45684|567
125|Édon|272|7|16320
=126|Embourie|253
127|Empuré|100|1|16240
128|Épenède|206|0|16490
130|Les Essards|175|7|16210
131|Esse|518|0|16500|46032|721
132|Étagnac|982|0|16150|45895|779
133|Étriac|206|5|16250
134|Exideuil-sur-Vienne|1035|0|16150|45886|674
135|Eymouthiers|315|2|16220
136|La Faye|617|1|16700|46020|147
137|Feuillade|283|2|16380
138|Fléac|3861|6|16730|45665|93
139|Fleurac|201|4|16200
=140|Fontclaireau|206
141|Fontenille|353|3|16230
142|La Forêt-de-Tessé|206|1|16240
143|Fouquebrune|714|7|16410|45528|211
144|Fouqueure|429|3|16140
145|Foussignac|661|4|16200|45714|-124
146|Garat|2105|6|16410|45626|263
=147|Gardes-le-Pontaroux|198
148|Genac-Bignac|974|8|16170|45799|26
=149|Genouillac|192
150|Gensac-la-Pallue|1627|4|16130|45651|-253
151|Genté|924|4|16130|45628|-314
152|Gimeux|742|4|16130|45636|-370
153|Mainxe-Gondeville|1195|4|16200|45671|-150
154|Gond-Pontouvre|5862|6|16160|45683|167
155|Les Gours|91|3|16140
157|Le Grand-Madieu|153|0|16450
158|Grassac|308|2|16380
160|Guimps|497|5|16300|45466|-247
161|Guizengeard|166|5|16480
162|Gurat|186|7|16320
163|Hiersac|1142|4|16290|45669|4
164|Hiesse|238|0|16490
165|Houlette|398|4|16200
166|L'Isle-d'Espagnac|5682|6|16340
167|Jarnac|4486|4|16200|45682|-173
168|Jauldes|847|6|16560|45786|258
169|Javrezac|583|4|16100|45701|-358
170|Juignac|388|7|16190
171|Juillac-le-Coq|653|4|16130|45590|-261
173|Juillé|173|3|16230
174|Julienne|560|4|16200
175|Val des Vignes|1352|5|16250|45534|-38
176|Lachaise|318|5|16300
177|Ladiville|135|5|16120
178|Lagarde-sur-le-Né|189|5|16300
=179|Lamérac|224
180|Laprade|248|7|16390
181|Lessac|549|0|16500|46069|675
182|Lesterps|439|0|16420
183|Lésignac-Durand|167|0|16310
184|Lichères|99|3|16460
185|Ligné|144|3|16140
186|Lignières-Ambleville|690|4|16130 16300|45559|-183
=186|Lignières-Sonneville|186
187|Linars|2115|6|16730|45658|87
188|Le Lindois|339|0|16310
189|Londigny|237|1|16700
190|Longré|193|1|16240
191|Lonnes|185|3|16230
192|Terres-de-Haute-Charente|3777|0|16270|45914|586
=192|Roumazières-Loubert|192
193|Louzac-Saint-André|946|4|16100
194|Lupsault|109|3|16140
195|Lussac|292|0|16450
196|Luxé|748|3|16230|45893|116
197|La Magdeleine|118|1|16240
198|Magnac-lès-Gardes|741|7|16320
=198|Magnac-Lavalette-Villars|198
199|Magnac-sur-Touvre|3255|6|16600|45666|237
200|Maine-de-Boixe|473|3|16230
203|Mainzac|125|2|16380
204|Bellevigne|1271|4|16120
205|Manot|555|0|16500|45943|638
206|Mansle-les-Fontaines|2088|3|16230|45876|178
=206|Mansle|206
207|Marcillac-Lanville|521|8|16140|45846|20
208|Mareuil|398|8|16170
209|Marillac-le-Franc|825|2|16110|45733|433
210|Marsac|742|6|16570|45741|78
211|Marthon|554|2|16380|45615|443
212|Massignac|358|0|16310
213|Mazerolles|314|0|16310
=214|Mazières|192
215|Médillac|150|7|16210
216|Mérignac|805|4|16200
217|Merpins|1085|4|16100|45683|-400
218|Mesnac|404|4|16370
220|Les Métairies|707|4|16200
221|Mons|240|8|16140
222|Montboyer|341|7|16620
223|Montbron|2000|2|16220|45667|500
224|Montmérac|730|5|16300|45448|-201
=224|Montchaude|224
225|Montembœuf|654|0|16310|45777|553
=226|Montignac-Charente|393
227|Montignac-le-Coq|130|7|16390
=228|Montigné|339
229|Montjean|237|1|16240
230|Montmoreau|2403|7|16190|45400|133
231|Montrollet|323|0|16420
232|Mornac|2107|6|16600|45680|272
233|Mosnac-Saint-Simeux|950|4|16120
=233|Mosnac|233
234|Moulidars|662|4|16290|45661|-38
236|Mouthiers-sur-Boëme|2359|6|16440|45560|124
237|Mouton|223|3|16460
239|Mouzon|142|0|16310
240|Nabinaud|99|7|16390
241|Nanclars|211|3|16230
242|Nanteuil-en-Vallée|1354|1|16700|46001|322
243|Nercillac|1051|4|16200|45715|-246
244|Nersac|2246|6|16440|45626|51
245|Nieuil|883|0|16270|45879|501
246|Nonac|266|7|16190
248|Oradour|163|3|16140
249|Oradour-Fanais|342|0|16500
250|Orgedeuil|207|2|16220
251|Oriolles|242|5|16480
252|Orival|149|7|16210
253|Paizay-Naudouin-Embourie|337|1|16240
254|Palluaud|215|7|16390
255|Parzac|143|0|16450
256|Passirac|250|5|16480
258|Pérignac|495|5|16250
=259|La Péruse|192
260|Pillac|243|7|16390
261|Les Pins|506|0|16260
263|Plassac-Rouffiac|371|6|16250
264|Pleuville|313|0|16490
267|Poullignac|107|7|16190
268|Poursac|185|1|16700
269|Pranzac|872|2|16110|45669|354
270|Pressignac|398|0|16150
271|Puymoyen|2403|6|16400|45615|180
272|Puyréaux|582|3|16230
273|Raix|134|1|16240
275|Ranville-Breuillaud|157|3|16140
276|Reignac|712|5|16360|45423|-184
277|Réparsac|631|4|16200|45730|-237
279|Rioux-Martin|231|7|16210
280|Rivières|2015|2|16110|45753|361
281|La Rochefoucauld-en-Angoumois|4025|2|16110|45741|386
=281|La Rochefoucauld|281
282|La Rochette|523|2|16110|45801|314
283|Ronsenac|571|7|16320|45476|249
284|Rouffiac|117|7|16210
285|Rougnac|395|7|16320|45536|358
286|Rouillac|2919|8|16170|45776|-64
287|Roullet-Saint-Estèphe|4357|6|16440|45583|50
289|Roussines|298|0|16310
290|Rouzède|231|2|16220
291|Ruelle-sur-Touvre|7408|6|16600|45680|229
292|Ruffec|3449|1|16700|46029|198
293|Saint-Adjutory|503|2|16310
295|Saint-Amant-de-Boixe|1341|3|16330|45798|134
297|Graves-Saint-Amant|326|4|16120
298|Saint-Amant-de-Nouère|345|8|16170
300|Val-de-Bonnieure|1332|3|16230|45849|287
301|Saint-Aulais-la-Chapelle|219|5|16300
302|Saint-Avit|215|7|16210
303|Saint-Bonnet|409|5|16300
304|Saint-Brice|982|4|16100|45688|-277
306|Saint-Christophe|334|0|16420
307|Saint-Ciers-sur-Bonnieure|312|3|16230
308|Saint-Claud|1032|0|16450|45895|465
310|Saint-Coutant|206|0|16350
312|Saint-Cybardeaux|771|8|16170|45768|-29
315|Saint-Félix|102|5|16480
316|Saint-Fort-sur-le-Né|386|4|16130
317|Saint-Fraigne|427|3|16140
318|Saint-Front|355|3|16460
320|Saint-Genis-d'Hiersac|942|8|16570|45750|29
321|Saint-Georges|44|1|16700
=322|Saint-Germain-de-Confolens|106
323|Saint-Germain-de-Montbron|500|2|16380
325|Saint-Gourson|133|1|16700
326|Saint-Groux|136|3|16230
=327|Saint-Hilaire|028
329|Saint-Laurent-de-Céris|720|0|16450|45941|481
330|Saint-Laurent-de-Cognac|832|4|16100|45697|-409
331|Saint-Laurent-des-Combes|97|7|16480
334|Saint-Martial|122|7|16190
335|Saint-Martin-du-Clocher|126|1|16700
336|Saint-Mary|354|0|16260
337|Saint-Maurice-des-Lions|892|0|16500|45965|702
338|Saint-Médard|303|5|16300
339|Val-d'Auge|792|8|16170
=339|Auge-Saint-Médard|339
340|Saint-Même-les-Carrières|1023|4|16720|45644|-142
341|Saint-Michel|3196|6|16470|45642|106
342|Saint-Palais-du-Né|305|5|16300
343|Saint-Preuil|306|4|16130
=344|Saint-Projet-Saint-Constant|281
345|Saint-Quentin-sur-Charente|199|0|16150
346|Saint-Quentin-de-Chalais|241|7|16210
347|Saint-Romain|514|7|16210|45276|148
348|Saint-Saturnin|1284|6|16290|45661|44
349|Sainte-Sévère|519|4|16200|45753|-239
350|Saint-Séverin|784|7|16390|45312|253
=351|Saint-Simeux|233
352|Saint-Simon|233|4|16120
353|Saint-Sornin|844|2|16220|45694|436
354|Sainte-Souline|112|5|16480
=355|Saint-Sulpice-de-Cognac|097
356|Saint-Sulpice-de-Ruffec|45|1|16460
357|Saint-Vallier|139|5|16480
358|Saint-Yrieix-sur-Charente|7539|6|16710|45675|127
359|Salles-d'Angles|1011|4|16130
360|Salles-de-Barbezieux|407|5|16300
361|Salles-de-Villefagnan|313|1|16700
362|Salles-Lavalette|317|7|16190
363|Saulgond|530|0|16420
364|Sauvagnac|66|0|16310
365|Sauvignac|95|5|16480
366|Segonzac|2083|4|16130|45618|-220
368|Sers|896|6|16410|45598|323
369|Sigogne|961|4|16200|45737|-159
370|Sireuil|1166|6|16440|45616|9
372|Souffrignac|150|2|16380
373|Souvigné|182|1|16240
374|Soyaux|10087|6|16800|45641|198
375|Suaux|378|0|16260
=376|Suris|192
377|La Tâche|105|3|16260
378|Taizé-Aizie|593|1|16700|46063|240
379|Taponnat-Fleurignac|1593|2|16110|45779|409
380|Le Tâtre|431|5|16360
381|Theil-Rabier|164|1|16240
382|Torsac|740|6|16410|45563|214
383|Tourriers|802|3|16560|45798|192
384|Touvérac|583|5|16360|45383|-200
385|Touvre|1150|6|16600|45661|259
387|Triac-Lautrait|462|4|16200
388|Trois-Palis|944|6|16730|45641|56
389|Turgon|80|0|16350
390|Tusson|240|3|16140
=391|Tuzie|110
392|Valence|192|3|16460
393|La Boixe|2841|3|16330|45762|124
=393|Vars|393
394|Vaux-Lavalette|79|7|16320
395|Vaux-Rouillac|294|8|16170
396|Ventouse|122|3|16460
397|Verdille|385|3|16140
398|Verneuil|92|0|16310
399|Verrières|310|4|16130
400|Verteuil-sur-Charente|580|1|16510|45982|231
401|Vervant|147|3|16330
402|Vibrac|307|4|16120
403|Le Vieux-Cérier|129|0|16350
404|Vieux-Ruffec|106|0|16350
405|Vignolles|170|5|16300
406|Moulins-sur-Tardoire|821|2|16110 16220
408|Villebois-Lavalette|717|7|16320|45483|279
409|Villefagnan|972|1|16240|46013|79
=410|Villegats|110
=411|Villejésus|005
412|Villejoubert|381|3|16560
413|Villiers-le-Roux|171|1|16240
414|Villognon|336|3|16230
415|Vindelle|1045|6|16430|45720|121
416|Vitrac-Saint-Vincent|489|0|16310|45796|494
418|Vœuil-et-Giget|1591|6|16400|45583|150
419|Vouharte|300|3|16330
420|Voulgézac|244|6|16250
421|Vouthon|405|2|16220
422|Vouzan|818|6|16410|45599|345
423|Xambes|257|3|16330
424|Yviers|541|7|16210
425|Yvrac-et-Malleyrand|559|2|16110
=033||023
=094||023
=238||023
=115||046
=265||046
=319||046
=332||046
=305||073
=333||073
=367||073
=092||082
=172||082
=278||097
=043||148
=202||153
=021||175
=201||175
=257||175
=080||192
=288||192
=299||193
=407||198
=129||204
=247||204
=386||204
=417||204
=004||230
=294||230
=311||230
=314||230
=328||230
=006||242
=219||242
=235||242
=266||242
=324||242
=156||286
=262||286
=371||286
=313||287
=159||297
=296||300
=309||300
=022||339
=274||406
~bors de montmoreau|052
~bors de baignes|053
~metairies les|220
~moutonneau|023
~st medard de barbezieux|338
#17 200041523 200041614 200041762 200041499 241700434 200041689 241700640 241700459 241700517 241700632 241700699 200036473 241700624
=001|Agonnay|397
002|Agudelle|131|0|17500
003|Aigrefeuille-d'Aunis|4677|1|17290
004|Île-d'Aix|186|2|17123
005|Allas-Bocage|194|0|17150
006|Allas-Champagne|283|0|17500
007|Anais|314|1|17540
008|Andilly|2350|3|17230|46253|-1027
009|Angliers|1447|3|17540
010|Angoulins|4240|4|17690|46105|-1107
011|Annepont|399|5|17350
012|Annezay|168|5|17380
013|Antezant-la-Chapelle|367|5|17400
015|Arces|716|6|17120|45554|-861
016|Archiac|773|0|17520|45522|-302
017|Archingeay|765|5|17380|45931|-706
018|Ardillières|890|1|17290|46059|-892
019|Ars-en-Ré|1314|7|17590|46208|-1516
020|Arthenac|334|0|17520
021|Arvert|3917|6|17530|45741|-1128
022|Asnières-la-Giraud|977|5|17400|45890|-522
023|Aujac|372|5|17770
024|Aulnay|1410|5|17470|46021|-347
025|Aumagne|694|5|17770|45875|-404
026|Authon-Ébéon|410|5|17770
027|Avy|510|0|17800|45553|-509
028|Aytré|9746|4|17440|46134|-1118
029|Bagnizeau|177|5|17160
030|Balanzac|642|8|17600
031|Ballans|201|5|17160
032|Ballon|828|1|17290|46058|-952
033|La Barde|504|0|17360
034|Barzan|475|6|17120
035|Bazauges|101|5|17490
036|Beaugeay|794|2|17620
037|Beauvais-sur-Matha|638|5|17490|45883|-189
038|Bedenac|699|0|17210|45168|-302
039|Belluire|214|0|17800
=040|La Benâte|277
041|Benon|1859|3|17170|46204|-817
042|Bercloux|448|5|17770
043|Bernay-Saint-Martin|770|5|17330|46067|-617
044|Berneuil|1169|9|17460
045|Beurlay|994|8|17250|45861|-837
046|Bignay|359|5|17400
047|Biron|243|0|17800
048|Blanzac-lès-Matha|345|5|17160
049|Blanzay-sur-Boutonne|76|5|17470
050|Bois|523|0|17240
051|Le Bois-Plage-en-Ré|2125|7|17580|46186|-1392
052|Boisredon|711|0|17150|45314|-539
053|Bords|1375|5|17430|45897|-795
054|Boresse-et-Martron|200|0|17270
055|Boscamnant|330|0|17360
056|Bougneau|655|0|17800
057|Bouhet|903|1|17540
058|Bourcefranc-le-Chapus|3486|a|17560|45850|-1150
059|Bourgneuf|1463|4|17220|46167|-1024
060|Boutenac-Touvent|230|6|17120
061|Bran|137|0|17210
062|Bresdon|231|5|17490
063|Breuil-la-Réorte|470|1|17700
064|Breuillet|3058|6|17920|45692|-1055
065|Breuil-Magné|1926|2|17870|45984|-959
066|Brie-sous-Archiac|223|0|17520
067|Brie-sous-Matha|163|5|17160
068|Brie-sous-Mortagne|234|6|17120
069|Brives-sur-Charente|213|0|17800
070|Brizambourg|997|5|17770|45820|-478
071|La Brousse|516|5|17160|45889|-364
072|Burie|1338|b|17770|45773|-423
073|Bussac-sur-Charente|1321|b|17100|45783|-633
074|Bussac-Forêt|1074|0|17210|45213|-370
075|Cabariot|1481|2|17430|45926|-857
076|Celles|329|0|17520
077|Cercoux|1302|0|17270|45130|-206
078|Chadenac|518|0|17800
079|Chaillevette|1664|6|17890|45731|-1058
080|Chambon|983|1|17290|46127|-849
081|Chamouillac|370|0|17130
082|Champagnac|488|0|17500|45425|-382
083|Champagne|651|2|17620|45832|-910
084|Champagnolles|687|0|17240|45514|-637
085|Champdolent|425|5|17430
086|Chaniers|3651|b|17610|45718|-558
087|Chantemerle-sur-la-Soie|209|5|17380
089|La Chapelle-des-Pots|1019|b|17100|45760|-541
=090|Chardes|240
091|Charron|2021|3|17230|46295|-1107
092|Chartuzac|164|0|17130
093|Le Château-d'Oléron|4366|c|17480
094|Châtelaillon-Plage|6653|4|17340|46073|-1088
095|Chatenet|221|0|17210
096|Chaunac|67|0|17130
097|Le Chay|840|6|17600|45639|-895
098|Chenac-Saint-Seurin-d'Uzet|606|6|17120|45517|-817
099|Chepniers|697|0|17210|45258|-310
100|Chérac|1130|b|17610|45705|-439
101|Cherbonnières|347|5|17470
102|Chermignac|1265|b|17460|45685|-675
104|Chevanceaux|1065|0|17210|45304|-233
105|Chives|317|5|17510
106|Cierzac|323|0|17520
107|Ciré-d'Aunis|1583|1|17290|46055|-931
108|Clam|418|0|17500
109|Clavette|1406|4|17220|46140|-1028
110|Clérac|1074|0|17270|45182|-227
111|Clion|843|0|17240|45480|-501
112|La Clisse|759|b|17600
113|La Clotte|708|0|17360|45118|-148
114|Coivert|190|5|17330
115|Colombiers|306|b|17460
116|Consac|236|0|17150
117|Contré|135|5|17470
118|Corignac|326|0|17130
119|Corme-Écluse|1295|6|17600|45631|-856
120|Corme-Royal|1997|b|17600|45745|-813
121|La Couarde-sur-Mer|1112|7|17670|46194|-1426
122|Coulonges|222|0|17800
=123|Coulonge-sur-Charente|397
124|Courant|445|5|17330
125|Courcelles|455|5|17400
126|Courcerac|316|5|17160
127|Courçon|2091|3|17170|46244|-813
128|Courcoury|721|b|17100|45710|-577
129|Courpignac|421|0|17130
130|Coux|480|0|17130
131|Cozes|2287|6|17120|45584|-832
132|Cram-Chaban|654|3|17170|46217|-717
133|Cravans|845|9|17260|45597|-711
134|Crazannes|442|8|17350
135|Cressé|225|5|17160
136|Croix-Chapeau|1418|4|17220|46109|-1006
137|La Croix-Comtesse|223|5|17330
138|Dampierre-sur-Boutonne|267|5|17470
139|Dœuil-sur-le-Mignon|373|5|17330
140|Dolus-d'Oléron|3199|c|17550|45917|-1267
141|Dompierre-sur-Charente|477|b|17610
142|Dompierre-sur-Mer|6315|4|17139|46188|-1064
143|Le Douhet|708|b|17100|45819|-569
=144|Ébéon|026
145|Échebrune|480|0|17800
146|Échillais|3765|2|17620|45899|-953
147|Écoyeux|1365|b|17770|45822|-506
148|Écurat|438|b|17810
149|Les Éduts|57|5|17510
150|Les Églises-d'Argenteuil|537|5|17400
151|L'Éguille|910|6|17600
152|Épargnes|947|6|17120|45542|-803
153|Esnandes|2224|4|17137|46250|-1116
154|Les Essards|740|8|17250|45792|-759
155|Étaules|2857|6|17750|45732|-1099
156|Expiremont|112|0|17130
157|Fenioux|158|5|17350
158|Ferrières|1573|3|17170
159|Fléac-sur-Seugne|361|0|17800
160|Floirac|420|6|17120 17240
161|La Flotte|3150|7|17630|46186|-1327
162|Fontaine-Chalendray|237|5|17510
163|Fontaines-d'Ozillac|510|0|17500
164|Fontcouverte|2330|b|17100|45772|-591
165|Fontenet|391|5|17400
166|Forges|1308|1|17290|46106|-896
167|Le Fouilloux|755|0|17270|45190|-126
168|Fouras|4148|2|17450|45988|-1093
=169|La Frédière|344
171|Geay|788|8|17250|45871|-765
172|Gémozac|3052|9|17260|45569|-675
173|La Genétouze|217|0|17360
174|Genouillé|872|1|17430|46023|-785
175|Germignac|653|0|17520|45573|-337
176|Gibourne|103|5|17160
177|Le Gicq|121|5|17160
178|Givrezac|74|0|17260
179|Les Gonds|1740|b|17100|45715|-617
180|Gourvillette|116|5|17490
181|Grandjean|308|5|17350
182|La Grève-sur-Mignon|577|3|17170
183|Grézac|955|6|17120|45603|-842
184|La Gripperie-Saint-Symphorien|604|2|17620|45800|-951
185|Le Gua|2129|a|17600|45726|-944
186|Le Gué-d'Alleré|1113|3|17540
187|Guitinières|479|0|17500
188|Haimps|448|5|17160
=189|Hiers-Brouage|219
190|L'Houmeau|3000|4|17137
191|La Jard|426|b|17460
192|Jarnac-Champagne|878|0|17520|45559|-400
193|La Jarne|2637|4|17220|46128|-1072
194|La Jarrie|3458|4|17220|46129|-1010
195|La Jarrie-Audouin|270|5|17330
196|Jazennes|542|9|17260
197|Jonzac|3602|0|17500|45446|-435
198|Juicq|320|5|17770
199|Jussas|155|0|17130
200|Lagord|7802|4|17140|46189|-1154
201|La Laigne|500|3|17170
202|Landes|575|5|17380|45993|-597
203|Landrais|797|1|17290|46070|-862
204|Léoville|300|0|17500
205|Loire-les-Marais|381|2|17870
206|Loiré-sur-Nie|283|5|17470
207|Loix|745|7|17111|46223|-1441
208|Longèves|1052|3|17230|46229|-989
209|Lonzac|267|0|17520
210|Lorignac|499|0|17240
211|Loulay|760|5|17330|46046|-510
212|Louzignac|176|5|17160
213|Lozay|165|5|17330
214|Luchat|511|b|17600
215|Lussac|39|0|17500
216|Lussant|1004|2|17430|45961|-822
217|Macqueville|297|5|17490
218|Marans|4476|3|17230|46309|-992
219|Marennes-Hiers-Brouage|6163|a|17320|45823|-1105
=219|Marennes|219
220|Marignac|412|0|17800
221|Marsais|981|1|17700|46125|-600
222|Marsilly|3176|4|17137|46231|-1138
223|Massac|184|5|17490
224|Matha|2191|5|17160|45868|-320
225|Les Mathes|2180|6|17570|45718|-1148
226|Mazeray|991|5|17400|45908|-564
227|Mazerolles|243|0|17800
228|Médis|3157|6|17600|45643|-965
229|Mérignac|237|0|17210
230|Meschers-sur-Gironde|3180|6|17132|45559|-957
231|Messac|102|0|17130
232|Meursac|1563|9|17120|45650|-810
233|Meux|327|0|17500
234|Migré|347|5|17330
235|Migron|694|b|17770|45803|-397
236|Mirambeau|1520|0|17150|45373|-571
237|Moëze|600|2|17780|45905|-1035
239|Mons|445|5|17160
240|Montendre|3222|0|17130|45286|-408
241|Montguyon|1705|0|17270|45217|-187
242|Montils|867|b|17800|45649|-504
243|Montlieu-la-Garde|1310|0|17210|45250|-250
244|Montpellier-de-Médillan|700|9|17260|45636|-746
245|Montroy|963|4|17220|46155|-1011
246|Moragne|536|2|17430
247|Mornac-sur-Seudre|877|6|17113|45710|-1029
248|Mortagne-sur-Gironde|911|6|17120|45481|-789
249|Mortiers|173|0|17500
250|Mosnac|494|0|17240
252|Le Mung|317|5|17350
253|Muron|1378|2|17430|46035|-829
254|Nachamps|206|5|17380
255|Nancras|794|8|17600
256|Nantillé|325|5|17770
257|Néré|669|5|17510|45975|-236
258|Neuillac|321|0|17520
259|Neulles|165|0|17500
260|Neuvicq|378|0|17270
261|Neuvicq-le-Château|365|5|17490
262|Nieul-lès-Saintes|1186|8|17810|45760|-732
263|Nieul-le-Virouil|573|0|17150|45409|-531
264|Nieul-sur-Mer|5811|4|17137|46204|-1168
265|Nieulle-sur-Seudre|1220|a|17600|45750|-1000
266|Les Nouillers|722|5|17380|45931|-664
267|Nuaillé-d'Aunis|1279|3|17540
268|Rives-de-Boutonne|419|5|17470
=268|Nuaillé-sur-Boutonne|268
269|Orignolles|698|0|17210|45231|-234
270|Ozillac|613|0|17500|45394|-394
271|Paillé|326|5|17470
=272|Péré|340
273|Pérignac|965|0|17800|45624|-465
274|Périgny|8877|4|17180|46154|-1097
275|Pessines|796|b|17810|45729|-718
276|Le Pin|71|0|17210
277|Essouvert|1021|5|17400
=277|Saint-Denis-du-Pin|277
278|Pisany|759|b|17600|45702|-782
279|Plassac|677|0|17240
280|Plassay|823|8|17250|45819|-725
281|Polignac|161|0|17210
282|Pommiers-Moulons|212|0|17130
283|Pons|4343|0|17800|45580|-548
284|Pont-l'Abbé-d'Arnoult|1811|8|17250|45828|-875
285|Port-d'Envaux|1188|8|17350
286|Les Portes-en-Ré|577|7|17880|46250|-1500
287|Pouillac|294|0|17210
288|Poursay-Garnaud|309|5|17400
289|Préguillac|444|b|17460
290|Prignac|282|5|17160
291|Puilboreau|6765|4|17138|46186|-1118
292|Puy-du-Lac|523|5|17380
293|Puyravault|747|1|17700
294|Puyrolland|182|5|17380
295|Réaux sur Trèfle|765|0|17500|45478|-374
296|Rétaud|1058|9|17460|45679|-728
297|Rivedoux-Plage|2483|7|17940|46159|-1271
298|Rioux|964|9|17460|45637|-711
299|Rochefort|23460|2|17300|45943|-968
300|La Rochelle|79851|4|17000|46163|-1152
301|Romazières|90|5|17510
302|Romegoux|640|8|17250|45872|-805
303|La Ronde|997|3|17170|46299|-808
304|Rouffiac|519|b|17800
305|Rouffignac|437|0|17130
306|Royan|19425|6|17200|45628|-1032
307|Sablonceaux|1458|6|17600|45719|-888
308|Saint-Agnant|2780|2|17620|45872|-961
309|Saint-Aigulin|1878|0|17360|45157|-9
310|Saint-André-de-Lidon|1272|9|17260|45600|-749
311|Saint-Augustin|1521|6|17570|45684|-1110
312|Saint-Bonnet-sur-Gironde|859|0|17150|45355|-660
313|Saint-Bris-des-Bois|388|b|17770
314|Saint-Césaire|888|b|17770
315|Saint-Christophe|1422|4|17220|46145|-947
316|Saint-Ciers-Champagne|388|0|17520
317|Saint-Ciers-du-Taillon|581|0|17240|45423|-640
318|Saint-Clément-des-Baleines|688|7|17590|46226|-1543
319|Sainte-Colombe|113|0|17210
320|Saint-Coutant-le-Grand|417|2|17430
321|Saint-Crépin|340|1|17380
322|Saint-Cyr-du-Doret|681|3|17170
323|Saint-Denis-d'Oléron|1358|c|17650|46034|-1378
324|Saint-Dizant-du-Bois|113|0|17150
325|Saint-Dizant-du-Gua|499|0|17240|45433|-703
326|Saint-Eugène|288|0|17520
327|Saint-Félix|324|5|17330
328|Saint-Fort-sur-Gironde|912|0|17240|45461|-721
329|Saint-Froult|400|2|17780
330|Sainte-Gemme|1365|8|17250|45771|-890
331|Saint-Genis-de-Saintonge|1282|0|17240|45482|-568
332|Saint-Georges-Antignac|416|0|17240
333|Saint-Georges-de-Didonne|5092|6|17110|45605|-1000
=334|Saint-Georges-de-Longuepierre|268
335|Saint-Georges-des-Agoûts|278|0|17150
336|Saint-Georges-des-Coteaux|2843|b|17810|45764|-711
337|Saint-Georges-d'Oléron|4067|c|17190|45967|-1243
338|Saint-Georges-du-Bois|1883|1|17700|46142|-735
339|Saint-Germain-de-Lusignan|1299|0|17500|45450|-461
340|Saint-Pierre-La-Noue|1486|1|17700|46078|-789
=340|Saint-Germain-de-Marencennes|340
341|Saint-Germain-de-Vibrac|186|0|17500
342|Saint-Germain-du-Seudre|407|0|17240
343|Saint-Grégoire-d'Ardennes|143|0|17240
344|Saint-Hilaire-de-Villefranche|1350|5|17770|45851|-530
=344|Saint-Hilaire-de-Villefranche|344
345|Saint-Hilaire-du-Bois|294|0|17500
346|Saint-Hippolyte|1495|2|17430|45919|-893
347|Saint-Jean-d'Angély|6784|5|17400|45944|-521
348|Saint-Jean-d'Angle|699|2|17620
349|Saint-Jean-de-Liversay|3063|3|17170|46269|-875
350|Saint-Julien-de-l'Escap|857|5|17400
351|Saint-Just-Luzac|2136|a|17320|45800|-1033
353|Saint-Laurent-de-la-Prée|2299|2|17450|45982|-1041
354|Saint-Léger|679|0|17800|45621|-584
355|Sainte-Lheurine|533|0|17520
356|Saint-Loup|313|5|17380
357|Saint-Maigrin|534|0|17520|45419|-281
358|Saint-Mandé-sur-Brédoire|315|5|17470
359|Saint-Mard|1261|1|17700|46086|-711
360|Sainte-Marie-de-Ré|3412|7|17740|46150|-1311
361|Saint-Martial|109|5|17330
362|Saint-Martial-de-Mirambeau|302|0|17150
363|Saint-Martial-de-Vitaterne|552|0|17500
364|Saint-Martial-sur-Né|425|0|17520
365|Saint-Martin-d'Ary|470|0|17270
366|Saint-Martin-de-Coux|444|0|17360
367|Saint-Martin-de-Juillers|151|5|17400
369|Saint-Martin-de-Ré|2355|7|17410|46203|-1367
372|Saint-Médard|91|0|17500
373|Saint-Médard-d'Aunis|2396|4|17220
374|Sainte-Même|223|5|17770
375|Saint-Nazaire-sur-Charente|1210|2|17780|45937|-1052
376|Saint-Ouen-d'Aunis|2150|3|17230
377|Saint-Ouen-la-Thène|147|5|17490
378|Saint-Palais-de-Négrignac|410|0|17210
379|Saint-Palais-de-Phiolin|214|0|17800
380|Saint-Palais-sur-Mer|3840|6|17420|45643|-1088
381|Saint-Pardoult|211|5|17400
382|Saint-Pierre-d'Amilly|575|1|17700
383|Saint-Pierre-de-Juillers|349|5|17400
384|Saint-Pierre-de-l'Isle|248|5|17330
385|Saint-Pierre-d'Oléron|6633|c|17310|45944|-1306
386|Saint-Pierre-du-Palais|337|0|17270
387|Saint-Porchaire|2040|8|17250|45821|-784
388|Saint-Quantin-de-Rançanne|274|0|17800
389|Sainte-Radegonde|589|8|17250
390|Sainte-Ramée|113|0|17240
391|Saint-Rogatien|2364|4|17220|46151|-1071
393|Saint-Romain-de-Benet|1801|6|17600|45692|-847
394|Saint-Saturnin-du-Bois|915|1|17700|46140|-671
395|Saint-Sauvant|515|b|17610|45739|-505
396|Saint-Sauveur-d'Aunis|2026|3|17540|46216|-888
397|Saint-Savinien|2460|5|17350|45878|-680
398|Saint-Seurin-de-Palenne|167|0|17800
400|Saint-Sever-de-Saintonge|647|b|17800|45700|-500
401|Saint-Séverin-sur-Boutonne|93|5|17330
402|Saint-Sigismond-de-Clermont|161|0|17240
403|Saint-Simon-de-Bordes|762|0|17500|45395|-454
404|Saint-Simon-de-Pellouaille|708|9|17260
405|Saint-Sorlin-de-Conac|209|0|17150
406|Saint-Sornin|415|a|17600
407|Sainte-Soulle|5034|4|17220|46189|-1016
408|Saint-Sulpice-d'Arnoult|924|8|17250
409|Saint-Sulpice-de-Royan|3446|6|17200|45672|-1012
410|Saint-Thomas-de-Conac|590|0|17150
411|Saint-Trojan-les-Bains|1121|c|17370|45842|-1208
412|Saint-Vaize|620|b|17100
413|Saint-Vivien|1436|4|17220|46079|-1053
414|Saint-Xandre|5677|4|17138|46204|-1104
415|Saintes|25363|b|17100|45747|-635
416|Saleignes|56|5|17510
417|Salignac-de-Mirambeau|163|0|17130
418|Salignac-sur-Charente|606|0|17800|45672|-428
420|Salles-sur-Mer|2465|4|17220|46105|-1055
421|Saujon|7440|6|17600|45672|-926
422|Seigné|92|5|17510
423|Semillac|65|0|17150
424|Semoussac|386|0|17150
425|Semussac|2585|6|17120|45600|-913
426|Le Seure|274|b|17770
427|Siecq|211|5|17490
428|Sonnac|512|5|17160|45839|-272
429|Soubise|3316|2|17780|45924|-1009
430|Soubran|414|0|17150
431|Soulignonne|752|8|17250|45777|-787
432|Souméras|381|0|17130
433|Sousmoulins|229|0|17130
434|Surgères|6897|1|17700|46108|-751
435|Taillant|204|5|17350
436|Taillebourg|794|5|17350|45836|-645
437|Talmont-sur-Gironde|77|6|17120
438|Tanzac|296|9|17260
439|Taugon|772|3|17170|46309|-835
440|Ternant|385|5|17400
441|Tesson|1148|9|17460|45633|-653
442|Thaims|396|9|17120
443|Thairé|1897|4|17290|46074|-1003
444|Thénac|1748|b|17460|45668|-654
445|Thézac|331|9|17600
446|Thors|477|5|17160
447|Le Thou|2117|1|17290|46084|-917
448|Tonnay-Boutonne|1188|5|17380|45968|-707
449|Tonnay-Charente|8289|2|17430|45944|-892
450|Torxé|258|5|17380
451|Les Touches-de-Périgny|550|5|17160|45908|-268
452|La Tremblade|4650|6|17390|45770|-1142
453|Trizay|1538|8|17250|45882|-897
454|Tugéras-Saint-Maurice|381|0|17130
455|La Vallée|707|8|17250|45891|-841
=456|Vallet|240
457|La Devise|1183|1|17380 17700|46055|-765
458|Vanzac|198|0|17500
459|Varaize|533|5|17400|45923|-423
460|Varzay|845|b|17460|45706|-735
461|Vaux-sur-Mer|4013|6|17640|45645|-1060
462|Vénérand|771|b|17100|45794|-559
463|Vergeroux|1279|2|17300|45967|-983
464|Vergné|172|5|17330
465|La Vergne|611|5|17400|45963|-564
466|Vérines|2354|4|17540|46194|-967
467|Vervant|252|5|17400
468|Vibrac|162|0|17130
469|Villars-en-Pons|583|9|17260
470|Villars-les-Bois|257|b|17770
471|La Villedieu|200|5|17470
472|Villedoux|2166|3|17230|46241|-1068
473|Villemorin|130|5|17470
474|Villeneuve-la-Comtesse|743|5|17330|46098|-505
476|Villexavier|267|0|17500
477|Villiers-Couture|109|5|17510
478|Vinax|68|5|17510
479|Virollet|294|9|17260
480|Virson|731|1|17290
481|Voissay|173|5|17400
482|Vouhé|674|1|17700
483|Yves|1585|4|17340|46019|-1048
484|Port-des-Barques|1780|2|17730|45948|-1078
485|Le Grand-Village-Plage|1108|c|17370|45861|-1237
486|La Brée-les-Bains|716|c|17840|46015|-1349
=088||013
=419||024
=368||043
=399||098
=392||160
=170||243
=251||282
=238||295
=371||295
=014||332
=370||454
=103||457
=352||457
=475||474
~ile d aix l|004
~saintes air|179
~rochefort air|308
~st quantin de rancannes|388
~talmont|437
#18 200066330 200049484 241800507 200011781 200000933 200032514 200036135 200069227 241800432 241800374 241800424 200007177 200070571 200027076 200068088 243600236 241800457 200090561
001|Achères|326|0|18250
002|Ainay-le-Vieil|189|1|18200
003|Les Aix-d'Angillon|1877|0|18220|47197|2565
004|Allogny|1142|0|18110|47225|2320
005|Allouis|1036|0|18500|47165|2228
006|Annoix|250|2|18340
007|Apremont-sur-Allier|66|3|18150
008|Arçay|500|2|18340
009|Arcomps|280|1|18200
010|Ardenais|205|1|18170
011|Argent-sur-Sauldre|2023|4|18410|47558|2444
012|Argenvières|448|5|18140
013|Arpheuilles|299|6|18200
014|Assigny|159|7|18260
015|Aubigny-sur-Nère|5451|4|18700|47488|2439
016|Aubinges|401|0|18220
017|Augy-sur-Aubois|278|8|18600
018|Avord|2909|9|18520|47035|2653
019|Azy|450|0|18220
020|Bannay|845|7|18300|47388|2884
021|Bannegon|233|a|18210
022|Barlieu|334|7|18260
023|Baugy|1598|9|18800|47082|2728
=023|Baugy|023
024|Beddes|105|1|18370
025|Beffes|602|5|18320|47094|3009
026|Belleville-sur-Loire|989|7|18240|47500|2850
027|Bengy-sur-Craon|628|b|18520|47001|2746
028|Berry-Bouy|1168|2|18500|47110|2289
029|Bessais-le-Fromental|289|6|18210
030|Blancafort|998|4|18410|47532|2530
031|Blet|566|b|18350|46895|2732
032|Boulleret|1397|7|18240|47424|2873
033|Bourges|64186|2|18000|47083|2400
034|Bouzais|273|6|18200
035|Brécy|927|0|18220|47124|2620
036|Brinay|490|c|18120
037|Brinon-sur-Sauldre|971|4|18410|47566|2256
038|Bruère-Allichamps|567|6|18200|46768|2433
039|Bué|296|7|18300
040|Bussy|354|a|18130
041|La Celette|205|1|18360
042|La Celle|326|6|18200
043|La Celle-Condé|189|d|18160
044|Cerbois|393|c|18120
045|Chalivoy-Milon|388|a|18130
046|Chambon|152|d|18190
047|La Chapelle-d'Angillon|606|4|18380
048|La Chapelle-Hugon|387|3|18150
049|La Chapelle-Montlinard|491|e|18140
050|La Chapelle-Saint-Ursin|3681|2|18570|47062|2324
051|La Chapelotte|132|0|18250
052|Charenton-du-Cher|984|6|18210|46730|2644
053|Charentonnay|282|5|18140
054|Charly|226|b|18350
055|Chârost|888|f|18290|46994|2116
056|Chassy|233|b|18800
057|Châteaumeillant|1629|1|18370|46562|2195
058|Châteauneuf-sur-Cher|1360|d|18190|46858|2317
059|Le Châtelet|920|1|18170|46642|2282
060|Chaumont|45|8|18350
061|Chaumoux-Marcilly|82|9|18140
062|Le Chautay|256|3|18150
063|Chavannes|151|d|18190
064|Chéry|233|c|18120
065|Chezal-Benoît|765|f|18160|46825|2113
066|Civray|926|g|18290|46967|2174
067|Clémont|687|4|18410|47568|2306
068|Cogny|31|a|18130
069|Colombiers|409|6|18200
070|Concressault|192|7|18260
071|Contres|35|a|18130
072|Cornusse|226|b|18350
073|Corquoy|198|d|18190 18340
074|Couargues|194|7|18300
075|Cours-les-Barres|1021|3|18320|47025|3032
076|Coust|415|6|18210
077|Couy|369|5|18140
078|Crézançay-sur-Cher|61|d|18190
079|Crézancy-en-Sancerre|417|7|18300|47300|2750
080|Croisy|143|b|18350
081|Crosses|375|9|18340
082|Cuffy|1020|3|18150|46963|3052
083|Culan|779|1|18270|46549|2350
084|Dampierre-en-Crot|205|7|18260
085|Dampierre-en-Graçay|252|h|18310
086|Drevant|555|6|18200|46693|2525
087|Dun-sur-Auron|3524|a|18130|46885|2573
088|Ennordres|204|4|18380
089|Épineuil-le-Fleuriel|436|1|18360
090|Étréchy|408|9|18800
091|Farges-Allichamps|256|6|18200
092|Farges-en-Septaine|1023|9|18800|47074|2650
093|Faverdines|135|1|18360
094|Feux|317|7|18300
095|Flavigny|150|b|18350
096|Foëcy|2046|h|18500|47176|2163
097|Fussy|1891|0|18110|47144|2430
098|Gardefort|127|7|18300
099|Garigny|219|5|18140
100|Genouilly|657|h|18310|47191|1886
101|Germigny-l'Exempt|293|3|18150
102|Givardon|300|8|18600
103|Graçay|1234|h|18310|47144|1847
104|Groises|129|5|18140
105|Gron|470|9|18800
106|Grossouvre|264|8|18600
107|La Groutte|115|6|18200
108|La Guerche-sur-l'Aubois|3151|3|18150
109|Henrichemont|1721|0|18250|47303|2525
110|Herry|958|5|18140|47217|2954
111|Humbligny|175|0|18250
112|Ids-Saint-Roch|295|1|18170
113|Ignol|173|b|18350
114|Ineuil|207|1|18160
115|Ivoy-le-Pré|771|4|18380|47345|2486
116|Jalognes|264|7|18300
117|Jars|481|7|18260|47396|2682
118|Jouet-sur-l'Aubois|1303|3|18320|47046|2987
119|Jussy-Champagne|205|9|18130
120|Jussy-le-Chaudrier|579|5|18140|47127|2934
121|Lantan|96|a|18130
122|Lapan|229|d|18340
124|Lazenay|276|c|18120
125|Léré|1110|7|18240|47469|2870
126|Levet|1357|d|18340|46926|2407
127|Lignières|1310|d|18160|46752|2174
128|Limeux|166|c|18120
129|Lissay-Lochy|231|2|18340
130|Loye-sur-Arnon|305|1|18170
132|Lugny-Champagne|142|5|18140
133|Lunery|1486|g|18400|46936|2269
134|Lury-sur-Arnon|648|c|18120|47127|2057
135|Maisonnais|227|1|18170
136|Marçais|308|6|18170
137|Mareuil-sur-Arnon|487|g|18290|46880|2160
138|Marmagne|1963|2|18500|47100|2283
139|Marseilles-lès-Aubigny|645|3|18320|47067|3012
140|Massay|1345|h|18120|47153|1993
141|Mehun-sur-Yèvre|6380|2|18500|47138|2211
142|Meillant|645|6|18200|46782|2505
143|Menetou-Couture|343|3|18320
144|Menetou-Râtel|456|7|18300
145|Menetou-Salon|1626|0|18510|47232|2487
146|Ménétréol-sous-Sancerre|292|7|18300
147|Ménétréol-sur-Sauldre|202|4|18700
148|Méreau|2632|c|18120|47163|2051
149|Méry-ès-Bois|533|4|18380|47315|2363
150|Méry-sur-Cher|690|h|18100|47246|1988
151|Montigny|316|0|18250
152|Montlouis|111|d|18160
153|Morlac|269|1|18170
154|Mornay-Berry|177|b|18350
155|Mornay-sur-Allier|413|8|18600
156|Morogues|424|0|18220
157|Morthomiers|845|2|18570|47037|2275
158|Moulins-sur-Yèvre|850|0|18390
159|Nançay|748|4|18330|47350|2193
160|Nérondes|1403|b|18350|46998|2818
161|Neuilly-en-Dun|228|8|18600
162|Neuilly-en-Sancerre|244|0|18250
163|Neuvy-Deux-Clochers|247|0|18250
164|Neuvy-le-Barrois|147|8|18600
165|Neuvy-sur-Barangeon|1126|h|18330|47315|2253
166|Nohant-en-Goût|548|9|18390
167|Nohant-en-Graçay|289|h|18310
168|Le Noyer|246|7|18260
169|Nozières|235|6|18200
170|Oizon|664|4|18700|47476|2513
171|Orcenais|239|6|18200
172|Orval|1619|6|18200|46726|2471
173|Osmery|264|a|18130 18350
174|Osmoy|291|9|18390
175|Ourouer-les-Bourdelins|603|b|18350|46917|2817
176|Parassy|415|0|18220
177|Parnay|49|a|18130
178|La Perche|205|1|18200
179|Pigny|966|0|18110|47176|2440
180|Plaimpied-Givaudins|2101|2|18340|46998|2454
181|Plou|527|g|18290
182|Poisieux|216|c|18290
183|Le Pondy|147|a|18210
184|Précy|353|5|18140
185|Presly|207|4|18380
186|Preuilly|477|c|18120
187|Préveranges|520|1|18370|46433|2255
188|Primelles|191|g|18400
189|Quantilly|490|0|18110
190|Quincy|818|c|18120|47133|2157
191|Raymond|172|a|18130
192|Reigny|234|1|18270
193|Rezay|204|1|18170
194|Rians|950|0|18220|47179|2614
195|Sagonne|190|8|18600
196|Saint-Aignan-des-Noyers|77|8|18600
197|Saint-Amand-Montrond|9899|6|18200|46723|2505
198|Saint-Ambroix|374|f|18290
199|Saint-Baudel|250|d|18160
200|Saint-Bouize|253|7|18300
201|Saint-Caprais|747|g|18400
202|Saint-Céols|16|0|18220
203|Saint-Christophe-le-Chaudry|95|1|18270
204|Saint-Denis-de-Palin|274|a|18130
205|Saint-Doulchard|9647|2|18230|47104|2352
206|Saint-Éloy-de-Gy|1581|0|18110|47156|2343
207|Saint-Florent-sur-Cher|6463|g|18400|46996|2251
208|Sainte-Gemme-en-Sancerrois|400|7|18240
209|Saint-Georges-de-Poisieux|430|1|18200
210|Saint-Georges-sur-la-Prée|591|h|18100|47226|1936
211|Saint-Georges-sur-Moulon|728|0|18110|47191|2423
212|Saint-Germain-des-Bois|587|a|18340|46912|2445
213|Saint-Germain-du-Puy|4779|2|18390|47100|2483
214|Saint-Hilaire-de-Court|594|h|18100|47206|2020
215|Saint-Hilaire-de-Gondilly|134|3|18320 18350
216|Saint-Hilaire-en-Lignières|504|1|18160|46726|2173
217|Saint-Jeanvrin|169|1|18370
218|Saint-Just|656|2|18340|46994|2508
219|Saint-Laurent|511|h|18330
220|Saint-Léger-le-Petit|362|5|18140
221|Saint-Loup-des-Chaumes|279|d|18190
223|Saint-Martin-d'Auxigny|2546|0|18110|47204|2416
224|Saint-Martin-des-Champs|307|5|18140
225|Saint-Maur|253|1|18270
226|Saint-Michel-de-Volangis|474|2|18390
227|Sainte-Montaine|166|4|18700
228|Saint-Outrille|214|h|18310
229|Saint-Palais|610|0|18110|47233|2420
230|Saint-Pierre-les-Bois|261|1|18170
231|Saint-Pierre-les-Étieux|729|6|18210|46734|2623
232|Saint-Priest-la-Marche|237|1|18370
233|Saint-Satur|1408|7|18300|47339|2837
234|Saint-Saturnin|446|1|18370
235|Sainte-Solange|1111|0|18220|47136|2550
236|Saint-Symphorien|133|d|18190
237|Sainte-Thorette|473|c|18500
238|Saint-Vitte|117|1|18360
240|Sancergues|620|5|18140|47154|2914
241|Sancerre|1269|7|18300|47329|2834
242|Sancoins|2951|8|18600|46833|2922
243|Santranges|440|7|18240
244|Saugy|77|g|18290
245|Saulzais-le-Potier|472|1|18360
246|Savigny-en-Sancerre|1088|7|18240|47441|2810
247|Savigny-en-Septaine|685|9|18390|47044|2560
248|Senneçay|443|a|18340
249|Sens-Beaujeu|403|7|18300
250|Serruelles|66|d|18190
251|Sévry|65|5|18140
252|Sidiailles|294|1|18270
253|Soulangis|454|0|18220
254|Soye-en-Septaine|582|9|18340|47027|2489
255|Le Subdray|967|2|18570|47012|2295
256|Subligny|337|7|18260
257|Sury-près-Léré|649|7|18240|47485|2867
258|Sury-en-Vaux|680|7|18300|47368|2804
259|Sury-ès-Bois|311|7|18260
260|Tendron|86|b|18350
261|Thaumiers|387|a|18210
262|Thauvenay|313|7|18300
263|Thénioux|667|h|18100|47256|1936
264|Thou|77|7|18260
265|Torteron|785|3|18320|47023|2966
266|Touchay|220|1|18160
267|Trouy|4055|2|18570|47012|2360
268|Uzay-le-Venon|414|d|18190
269|Vailly-sur-Sauldre|649|7|18260|47459|2650
270|Vallenay|687|d|18190|46784|2371
271|Vasselay|1579|0|18110|47157|2390
272|Veaugues|593|7|18300|47257|2757
273|Venesmes|782|d|18190|46839|2312
274|Verdigny|313|7|18300
275|Vereaux|143|8|18600
276|Vernais|179|6|18210
277|Verneuil|34|a|18210
278|Vesdun|540|1|18360|46539|2429
279|Vierzon|25068|h|18100|47222|2068
280|Vignoux-sous-les-Aix|708|0|18110|47188|2465
281|Vignoux-sur-Barangeon|2026|h|18500|47201|2173
282|Villabon|559|9|18800
283|Villecelin|83|d|18160
284|Villegenon|217|7|18260
285|Villeneuve-sur-Cher|402|g|18400
286|Villequiers|437|9|18800
287|Vinon|302|7|18300
288|Vorly|247|2|18340
289|Vornay|584|9|18130
290|Vouzeron|578|h|18330|47260|2222
=123||023
=239||023
=222||073
=131||173
~lugny bourbonnais|173
#19 200066645 200066744 200066769 200066751 200043172 241927201 200066603 241900133 241927243 248700189
001|Affieux|385|0|19260
002|Aix|352|1|19200
003|Albignac|236|2|19190
004|Albussac|725|3|19380|45138|1836
005|Allassac|4081|4|19240|45258|1476
006|Alleyrat|98|1|19200
007|Altillac|824|2|19120|44978|1848
008|Ambrugeat|213|1|19250
009|Les Angles-sur-Corrèze|125|5|19000
010|Argentat-sur-Dordogne|2881|3|19320 19400|45093|1938
=010|Argentat|010
011|Arnac-Pompadour|1205|6|19230|45410|1370
012|Astaillac|204|2|19120
013|Aubazines|856|2|19190|45175|1673
014|Auriac|216|3|19220
015|Ayen|717|4|19310|45247|1327
016|Bar|311|5|19800
017|Bassignac-le-Bas|80|3|19430
018|Bassignac-le-Haut|160|3|19220
019|Beaulieu-sur-Dordogne|1310|2|19120|44978|1838
=019|Beaulieu-sur-Dordogne|019
020|Beaumont|114|5|19390
021|Bellechassagne|102|1|19290
022|Benayes|224|6|19510
023|Beynat|1318|2|19190|45124|1723
024|Beyssac|481|6|19230|45371|1404
025|Beyssenac|370|6|19230
026|Bilhac|242|2|19120
027|Bonnefond|115|0|19170
028|Bort-les-Orgues|2483|1|19110|45400|2496
029|Branceilles|279|2|19500
030|Brignac-la-Plaine|977|4|19310|45189|1339
031|Brive-la-Gaillarde|47095|4|19100|45159|1533
=032|Brivezac|019
033|Bugeat|719|0|19170|45598|1927
034|Camps-Saint-Mathurin-Léobazel|206|3|19430
035|Chabrignac|542|4|19350
036|Chamberet|1433|0|19370|45583|1720
037|Chamboulive|1155|5|19450|45432|1704
038|Chameyrat|1481|5|19330|45234|1698
039|Champagnac-la-Noaille|237|7|19320
040|Champagnac-la-Prune|150|5|19320
041|Chanac-les-Mines|437|5|19150|45264|1820
042|Chanteix|596|5|19330|45310|1637
043|La Chapelle-aux-Brocs|448|4|19360
044|La Chapelle-aux-Saints|257|2|19120
045|La Chapelle-Saint-Géraud|196|3|19430
046|Chapelle-Spinasse|114|7|19300
047|Chartrier-Ferrière|373|4|19600
048|Le Chastang|349|5|19190
049|Chasteaux|754|4|19600|45093|1468
050|Chauffour-sur-Vell|408|2|19500
051|Chaumeil|164|7|19390
052|Chavanac|52|1|19290
053|Chaveroche|268|1|19200
054|Chenailler-Mascheix|215|2|19120
055|Chirac-Bellevue|272|1|19160
056|Clergoux|408|5|19320
057|Collonges-la-Rouge|478|2|19500
058|Combressol|386|1|19250
059|Concèze|376|6|19350
060|Condat-sur-Ganaveix|643|8|19140|45467|1594
061|Cornil|1261|5|19150|45211|1692
062|Corrèze|1171|5|19800|45372|1875
063|Cosnac|3044|4|19360|45134|1585
064|Couffy-sur-Sarsonne|72|1|19340
065|Courteix|63|1|19340
066|Cublac|1728|4|19520|45145|1306
067|Curemonte|219|2|19500
068|Dampniat|716|4|19360|45168|1632
069|Darazac|154|3|19220
070|Darnets|303|7|19300
071|Davignac|235|1|19250
072|Donzenac|2733|4|19270|45227|1524
073|Égletons|4341|7|19300|45406|2045
074|L'Église-aux-Bois|50|0|19170
075|Espagnac|381|5|19150
076|Espartignac|407|8|19140
077|Estivals|135|4|19600
078|Estivaux|403|4|19410
079|Eyburie|486|8|19140|45460|1636
080|Eygurande|678|1|19340|45661|2452
081|Eyrein|514|5|19800|45335|1944
082|Favars|1121|5|19330
083|Feyt|110|1|19340
084|Forgès|263|3|19380
085|Gimel-les-Cascades|755|5|19800|45300|1851
086|Goulles|323|3|19430
087|Gourdon-Murat|83|0|19170
088|Grandsaigne|46|0|19300
089|Gros-Chastang|181|5|19320
090|Gumond|99|5|19320
091|Hautefage|313|3|19400
093|Jugeals-Nazareth|943|4|19500|45081|1559
094|Juillac|1153|4|19350|45318|1323
095|Lacelle|137|0|19170
096|Ladignac-sur-Rondelles|404|5|19150
097|Lafage-sur-Sombre|137|7|19320
098|Lagarde-Marc-la-Tour|928|5|19150|45187|1807
=098|Lagarde-Enval|098
099|Lagleygeolle|225|2|19500
100|Lagraulière|1197|5|19700|45353|1639
101|Laguenne-sur-Avalouze|1577|5|19150|45242|1781
=101|Laguenne|101
102|Lamazière-Basse|281|1|19160
103|Lamazière-Haute|65|1|19340
104|Lamongerie|124|8|19510
105|Lanteuil|517|2|19190
106|Lapleau|393|7|19550
107|Larche|1645|4|19600|45120|1416
108|Laroche-près-Feyt|80|1|19340
109|Lascaux|228|4|19130
110|Latronche|112|1|19160
111|Laval-sur-Luzège|103|7|19550
112|Lestards|117|0|19170
113|Liginiac|651|1|19160
114|Lignareix|162|1|19200
115|Ligneyrac|290|2|19500
116|Liourdres|271|2|19120
117|Lissac-sur-Couze|705|4|19600|45104|1461
118|Le Lonzac|823|5|19470|45464|1729
119|Lostanges|152|2|19500
120|Louignac|248|4|19310
121|Lubersac|2246|6|19210|45445|1405
122|Madranges|166|0|19470
123|Malemort|8239|4|19360|45171|1564
=123|Malemort-sur-Corrèze|123
124|Mansac|1554|4|19520|45168|1383
125|Marcillac-la-Croisille|857|7|19320|45272|2029
126|Marcillac-la-Croze|190|2|19500
=127|Marc-la-Tour|098
128|Margerides|271|1|19200
129|Masseret|678|8|19510|45545|1521
130|Maussac|452|1|19250
131|Meilhards|545|8|19510|45559|1649
132|Ménoire|132|2|19190
133|Mercœur|228|3|19430
134|Merlines|741|1|19340|45633|2467
135|Mestes|341|1|19200
136|Meymac|2389|1|19250|45536|2147
137|Meyrignac-l'Église|64|7|19800
138|Meyssac|1310|2|19500|45055|1674
139|Millevaches|79|1|19290
140|Monceaux-sur-Dordogne|628|3|19400|45082|1908
141|Monestier-Merlines|302|1|19340
142|Monestier-Port-Dieu|132|1|19110
143|Montaignac-sur-Doustre|633|7|19300|45355|2011
144|Montgibaud|251|6|19210
145|Moustier-Ventadour|405|7|19300
146|Naves|2281|5|19460|45314|1767
147|Nespouls|638|4|19600|45050|1502
148|Neuvic|1567|1|19160|45381|2271
149|Neuville|201|3|19380
150|Noailhac|348|2|19500
151|Noailles|945|4|19600|45103|1523
152|Nonards|482|2|19120
153|Objat|3721|4|19130|45263|1408
154|Orgnac-sur-Vézère|325|8|19410
155|Orliac-de-Bar|256|5|19390
156|Palazinges|162|2|19190
157|Palisse|224|1|19160
158|Pandrignes|172|5|19150
159|Péret-Bel-Air|84|7|19300
160|Pérols-sur-Vézère|201|1|19170
161|Perpezac-le-Blanc|427|4|19310
162|Perpezac-le-Noir|1270|8|19410|45326|1552
163|Le Pescher|365|2|19190
164|Peyrelevade|824|1|19290|45704|2054
165|Peyrissac|133|0|19260
166|Pierrefitte|93|5|19450
167|Confolent-Port-Dieu|42|1|19200
168|Pradines|92|0|19170
169|Puy-d'Arnac|296|2|19120
170|Queyssac-les-Vignes|235|2|19120
171|Reygade|175|3|19430
172|Rilhac-Treignac|117|0|19260
173|Rilhac-Xaintrie|303|3|19220
174|La Roche-Canillac|126|5|19320
175|Roche-le-Peyroux|107|1|19160
176|Rosiers-d'Égletons|1083|7|19300
177|Rosiers-de-Juillac|177|4|19350
178|Sadroc|1010|4|19270|45283|1549
179|Saillac|214|2|19500
180|Saint-Angel|702|1|19200|45503|2232
181|Saint-Augustin|427|5|19390
182|Saint-Aulaire|773|4|19130|45231|1373
=183|Saint-Bazile-de-la-Roche|010
184|Saint-Bazile-de-Meyssac|142|2|19500
=185|Saint-Bonnet-Avalouze|101
186|Saint-Bonnet-Elvert|234|3|19380
187|Saint-Bonnet-la-Rivière|389|4|19130
188|Saint-Bonnet-l'Enfantier|410|4|19410
189|Saint-Bonnet-les-Tours-de-Merle|41|3|19430
190|Saint-Bonnet-près-Bort|188|1|19200
191|Saint-Cernin-de-Larche|695|4|19600
192|Saint-Chamant|468|3|19380|45126|1896
193|Saint-Cirgues-la-Loutre|188|3|19220
194|Saint-Clément|1386|5|19700|45342|1685
195|Saint-Cyprien|377|4|19130
196|Saint-Cyr-la-Roche|450|4|19130
=197|Saint-Dézery|275
198|Saint-Éloy-les-Tuileries|114|9|19210
199|Saint-Étienne-aux-Clos|246|1|19200
200|Saint-Étienne-la-Geneste|87|1|19160
201|Saint-Exupéry-les-Roches|591|1|19200|45516|2370
202|Sainte-Féréole|2081|4|19270|45229|1582
203|Sainte-Fortunade|1798|5|19490|45207|1771
204|Saint-Fréjoux|260|1|19200
205|Saint-Geniez-ô-Merle|95|3|19220
206|Saint-Germain-Lavolps|102|1|19290
207|Saint-Germain-les-Vergnes|1153|5|19330|45274|1635
208|Saint-Hilaire-Foissac|196|7|19550
209|Saint-Hilaire-les-Courbes|178|0|19170
210|Saint-Hilaire-Luc|65|1|19160
211|Saint-Hilaire-Peyroux|974|5|19560|45214|1649
212|Saint-Hilaire-Taurieux|91|3|19400
213|Saint-Jal|594|5|19700|45397|1643
214|Saint-Julien-aux-Bois|430|3|19220|45130|2139
215|Saint-Julien-le-Pèlerin|115|3|19430
216|Saint-Julien-le-Vendômois|234|6|19210
217|Saint-Julien-Maumont|184|2|19500
219|Sainte-Marie-Lapanouze|64|1|19160
220|Saint-Martial-de-Gimel|489|5|19150
221|Saint-Martial-Entraygues|106|3|19400
222|Saint-Martin-la-Méanne|351|3|19320
=223|Saint-Martin-Sepert|248
225|Saint-Merd-de-Lapleau|205|7|19320
226|Saint-Merd-les-Oussines|105|1|19170
227|Saint-Mexant|1330|5|19330|45285|1658
228|Saint-Pantaléon-de-Lapleau|63|1|19160
229|Saint-Pantaléon-de-Larche|5091|4|19600|45141|1447
=230|Saint-Pardoux-Corbier|248
231|Saint-Pardoux-la-Croisille|176|5|19320
232|Saint-Pardoux-le-Neuf|83|1|19200
233|Saint-Pardoux-le-Vieux|293|1|19200
234|Saint-Pardoux-l'Ortigier|485|4|19270
235|Saint-Paul|232|5|19150
236|Saint-Priest-de-Gimel|480|5|19800
237|Saint-Privat|1034|3|19220|45138|2099
238|Saint-Rémy|244|1|19290
239|Saint-Robert|294|4|19310
240|Saint-Salvadour|332|5|19700
241|Saint-Setiers|252|1|19290
242|Saint-Solve|450|4|19130
243|Saint-Sornin-Lavolps|847|6|19230|45378|1383
244|Saint-Sulpice-les-Bois|76|1|19250
245|Saint-Sylvain|131|3|19380
246|Saint-Viance|1892|4|19240|45218|1453
247|Saint-Victour|199|1|19200
248|Les Trois-Saints|1388|8|19140 19210|45448|1522
=248|Saint-Ybard|248
249|Saint-Yrieix-le-Déjalat|327|7|19300
250|Salon-la-Tour|681|8|19510|45505|1538
251|Sarran|262|7|19800
252|Sarroux - Saint Julien|866|1|19110
253|Segonzac|192|4|19310
254|Ségur-le-Château|202|9|19230
255|Seilhac|1805|5|19700|45367|1714
256|Sérandon|343|1|19160
257|Sérilhac|275|2|19190
258|Servières-le-Château|563|3|19220|45130|2025
259|Sexcles|228|3|19430
260|Sioniac|246|2|19120
261|Sornac|776|1|19290|45667|2193
262|Soudaine-Lavinadière|143|0|19370
263|Soudeilles|299|7|19300
264|Soursac|526|1|19550|45275|2201
265|Tarnac|333|0|19170
266|Thalamy|107|1|19200
=267|La Tourette|275
268|Toy-Viam|35|0|19170
269|Treignac|1256|0|19260|45537|1795
270|Troche|534|6|19230|45388|1441
271|Tudeils|268|2|19120
272|Tulle|13401|5|19000|45266|1772
273|Turenne|801|4|19500|45054|1582
274|Ussac|4322|4|19270|45194|1513
275|Ussel|9187|1|19200|45548|2309
276|Uzerche|2814|8|19140|45425|1563
277|Valiergues|157|1|19200
278|Varetz|2409|4|19240|45194|1451
279|Vars-sur-Roseix|415|4|19130
280|Végennes|171|2|19120
281|Veix|80|0|19260
=282|Venarsal|123
283|Veyrières|83|1|19200
284|Viam|85|0|19170
285|Vigeois|1300|8|19410|45379|1517
286|Vignols|536|4|19130|45320|1390
287|Vitrac-sur-Montane|222|5|19800
288|Voutezac|1249|4|19130|45292|1437
289|Yssandon|696|4|19310|45208|1376
=224||034
=092||143
=218||252
~aubazine|013
~la chapelle spinasse|046
~chenaillers mascheix|054
~reygades|171
~st bonnet les tours de m|189
`;
