import type { DemoFile } from '../cases.js';
import { bakkerijVught } from './bakkerij-vught.js';
import { batterijenArnhem } from './batterijen-arnhem.js';
import { bouwBreda } from './bouw-breda.js';
import { cateringLelystad } from './catering-lelystad.js';
import { eCommerceZwolle } from './e-commerce-zwolle.js';
import { installateurAlmere } from './installateur-almere.js';
import { logistiekVenlo } from './logistiek-venlo.js';
import { machinebouwEindhoven } from './machinebouw-eindhoven.js';
import { machinefabriekGroningen } from './machinefabriek-groningen.js';
import { metaalDeventer } from './metaal-deventer.js';
import { meubelsRotterdam } from './meubels-rotterdam.js';
import { sociaalEnschede } from './sociaal-enschede.js';
import { softwareBreda } from './software-breda.js';
import { transportHarderwijk } from './transport-harderwijk.js';
import { verpakkingenOss } from './verpakkingen-oss.js';
import { voedingRosmalen } from './voeding-rosmalen.js';
import { waterEmmen } from './water-emmen.js';
import { winkelOnbekend } from './winkel-onbekend.js';
import { zelfstandigeZaandam } from './zelfstandige-zaandam.js';
import type { Golden } from './golden.js';

/** What is expected for every firm, on the day on which it is looked at. */
export const goldens: Readonly<Record<DemoFile, Golden>> = {
  'metaal-deventer': metaalDeventer,
  'software-breda': softwareBreda,
  'logistiek-venlo': logistiekVenlo,
  'catering-lelystad': cateringLelystad,
  'sociaal-enschede': sociaalEnschede,
  'voeding-rosmalen': voedingRosmalen,
  'bakkerij-vught': bakkerijVught,
  'zelfstandige-zaandam': zelfstandigeZaandam,
  'winkel-onbekend': winkelOnbekend,
  'batterijen-arnhem': batterijenArnhem,
  'machinebouw-eindhoven': machinebouwEindhoven,
  'e-commerce-zwolle': eCommerceZwolle,
  'verpakkingen-oss': verpakkingenOss,
  'transport-harderwijk': transportHarderwijk,
  'installateur-almere': installateurAlmere,
  'machinefabriek-groningen': machinefabriekGroningen,
  'meubels-rotterdam': meubelsRotterdam,
  'water-emmen': waterEmmen,
  'bouw-breda': bouwBreda,
};
