import fc from 'fast-check';
import { type Point, signedArea } from '#domain/plan/room.ts';
import { convexHull, isSimple, type Polygon } from '#engines/geometry/polygons.ts';

/** Coordinates on a tenth of a metre, as rooms are measured; many points in line and many ties. */
const onTape = fc.integer({ min: -50, max: 50 }).map((tenths) => tenths / 10);
/** Coordinates of any kind, to the micrometre: finer ones are beyond the libraries we compare with. */
const anywhere = fc.integer({ min: -5e6, max: 5e6 }).map((micrometres) => micrometres / 1e6);

export function arbitraryPoint(): fc.Arbitrary<Point> {
  return fc.oneof(fc.tuple(onTape, onTape), fc.tuple(anywhere, anywhere));
}

export function arbitraryConvexPolygon(): fc.Arbitrary<Polygon> {
  return fc
    .array(arbitraryPoint(), { minLength: 3, maxLength: 8 })
    .map(convexHull)
    .filter((hull) => isSimple(hull) && signedArea(hull) > 0.01);
}

/** Corners at growing angles about the origin: simple, seldom convex. */
export function arbitraryPolygon(): fc.Arbitrary<Polygon> {
  return fc
    .array(fc.double({ min: 0.5, max: 5, noNaN: true }), { minLength: 3, maxLength: 10 })
    .map((radii) =>
      radii.map((radius, at): Point => {
        const angle = (2 * Math.PI * at) / radii.length;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      }),
    )
    .filter((polygon) => isSimple(polygon));
}
