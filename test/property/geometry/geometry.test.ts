import fc from 'fast-check';
import * as polyclip from 'polyclip-ts';
import { expect, test } from 'vitest';
import { type Point, signedArea } from '#domain/plan/room.ts';
import { clipConvex } from '#engines/geometry/clipping.ts';
import { smallestDistance } from '#engines/geometry/closest-pair.ts';
import { between, distance, isSamePlace, rotate } from '#engines/geometry/points.ts';
import {
  containsPoint,
  convexHull,
  distanceToBoundary,
  isConvex,
  isEnclosed,
  isSimple,
  type Polygon,
} from '#engines/geometry/polygons.ts';
import { cornersOf } from '#engines/geometry/rectangles.ts';
import { containsPlace, containsSegment, nearestPlace, regionOf } from '#engines/geometry/regions.ts';
import { doCross, segmentDistance } from '#engines/geometry/segments.ts';
import { arbitraryConvexPolygon, arbitraryPoint, arbitraryPolygon } from '#test/support/arbitrary-shapes.ts';

const ring = (polygon: Polygon) => polygon.map(([x, y]): Point => [x, y]);
const arbitrarySegment = () =>
  fc
    .record({ from: arbitraryPoint(), to: arbitraryPoint() })
    .filter(({ from, to }) => !isSamePlace(from, to));
const rectangle = () =>
  fc
    .record({
      center: arbitraryPoint(),
      width: fc.double({ min: 0.2, max: 4, noNaN: true }),
      depth: fc.double({ min: 0.2, max: 4, noNaN: true }),
      angle: fc.constantFrom(0, 0, 90, 30, 137),
    })
    .map(cornersOf);

test('the distance of two segments is what a dense sample of both finds', () => {
  fc.assert(
    fc.property(arbitrarySegment(), arbitrarySegment(), (a, b) => {
      const shares = Array.from({ length: 101 }, (_, at) => at / 100);
      const sampled = Math.min(
        ...shares.flatMap((s) =>
          shares.map((t) => distance(between(a.from, a.to, s), between(b.from, b.to, t))),
        ),
      );
      const step = (distance(a.from, a.to) + distance(b.from, b.to)) / 100;
      const exact = segmentDistance(a, b);
      expect(exact).toBeLessThanOrEqual(sampled + 1e-12);
      expect(exact).toBeGreaterThanOrEqual(sampled - step);
      if (doCross(a, b)) expect(exact).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('what two convex polygons share has the area another library finds', () => {
  fc.assert(
    fc.property(arbitraryConvexPolygon(), arbitraryConvexPolygon(), (a, b) => {
      const shared = polyclip.intersection([ring(a)], [ring(b)]);
      const area = shared.flat().reduce((sum, one) => sum + signedArea(one), 0);
      const clipped = clipConvex(a, b);
      expect(Math.abs(clipped.length < 3 ? 0 : signedArea(clipped))).toBeCloseTo(Math.abs(area), 6);
    }),
  );
});

test('a hull is convex and holds every point it was made of', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPoint(), { minLength: 3, maxLength: 20 }), (points) => {
      const hull = convexHull(points);
      fc.pre(isSimple(hull));
      expect(isConvex(hull)).toBe(true);
      for (const point of points) expect(containsPoint(hull, point)).toBe(true);
    }),
  );
});

test('somebody may stand exactly where another library says that floor is left', () => {
  fc.assert(
    fc.property(
      arbitraryPolygon(),
      fc.array(rectangle(), { maxLength: 4 }),
      fc.array(arbitraryPoint(), { minLength: 20, maxLength: 20 }),
      (outline, keepOuts, places) => {
        const left = polyclip.difference([ring(outline)], ...keepOuts.map((one) => [ring(one)]));
        const region = regionOf(outline, keepOuts);
        const borders = [outline, ...keepOuts];
        for (const place of places) {
          // On a border the other library has no opinion.
          if (borders.some((border) => distanceToBoundary(place, border) < 1e-6)) continue;
          const rings = left.flat();
          const isFloor = rings.filter((one) => isEnclosed(place, one)).length % 2 === 1;
          expect(containsPlace(region, place)).toBe(isFloor);
        }
      },
    ),
  );
});

test('the nearest place is in the region, and no other place of it is nearer', () => {
  fc.assert(
    fc.property(
      arbitraryPolygon(),
      fc.array(rectangle(), { maxLength: 3 }),
      arbitraryPoint(),
      fc.array(arbitraryPoint(), { minLength: 50, maxLength: 50 }),
      (outline, keepOuts, wanted, others) => {
        const region = regionOf(outline, keepOuts);
        const nearest = nearestPlace(region, wanted);
        if (nearest === null) {
          for (const other of others) expect(containsPlace(region, other)).toBe(false);
          return;
        }
        expect(containsPlace(region, nearest)).toBe(true);
        const away = distance(wanted, nearest);
        for (const other of others) {
          const somewhere = nearestPlace(region, other);
          if (somewhere !== null) expect(distance(wanted, somewhere)).toBeGreaterThanOrEqual(away - 1e-9);
        }
      },
    ),
  );
});

test('a straight way is free when every step of it is', () => {
  fc.assert(
    fc.property(
      arbitraryPolygon(),
      fc.array(rectangle(), { maxLength: 3 }),
      arbitrarySegment(),
      (outline, keepOuts, way) => {
        const region = regionOf(outline, keepOuts);
        const steps = Array.from({ length: 201 }, (_, at) => between(way.from, way.to, at / 200));
        const isBlocked = steps.some((step) => !containsPlace(region, step));
        if (isBlocked) expect(containsSegment(region, way)).toBe(false);
      },
    ),
  );
});

test('turning a room turns the places in it', () => {
  fc.assert(
    fc.property(
      arbitraryPolygon(),
      arbitraryPoint(),
      fc.constantFrom(90, 180, 45),
      (outline, place, angle) => {
        fc.pre(distanceToBoundary(place, outline) > 1e-6);
        const turned = outline.map((corner) => rotate(corner, angle));
        expect(containsPoint(turned, rotate(place, angle))).toBe(containsPoint(outline, place));
        expect(signedArea(turned)).toBeCloseTo(signedArea(outline), 9);
      },
    ),
  );
});

test('the closest pair is the one that comparing all pairs finds', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPoint(), { maxLength: 30 }), (points) => {
      const all = points.flatMap((a, at) => points.slice(at + 1).map((b) => distance(a, b)));
      expect(smallestDistance(points)).toBe(Math.min(...all));
    }),
  );
});
