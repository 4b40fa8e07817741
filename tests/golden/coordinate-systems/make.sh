#!/bin/sh
# Points in every coordinate system that is read, from PROJ itself: apt-get install proj-bin, then
# sh tests/golden/coordinate-systems/make.sh > tests/golden/coordinate-systems/points.csv
# Made with PROJ 9.1.1 (Debian 12), without network and grids, as the page has none: RD and Belgian Lambert 72 by their
# seven parameters. The registry gives 4258 and 3035 the other way round (north first): -s turns them.
export PROJ_NETWORK=OFF
echo "place,lonDeg,latDeg,epsg,x,y"
while IFS=, read -r place lon lat; do
  for epsg in 28992 4258 3857 25831 25832 31370 3812 3035; do
    case $epsg in
      4258 | 3035) flag="-s" ;;
      *) flag="" ;;
    esac
    printf '%s %s\n' "$lat" "$lon" | cs2cs $flag -f '%.9f' EPSG:4326 EPSG:$epsg |
      awk -v p="$place" -v lon="$lon" -v lat="$lat" -v e="$epsg" '{ print p "," lon "," lat "," e "," $1 "," $2 }'
  done
done <<PLACES
Rotterdam Erasmusbrug,4.48690,51.90910
Maasvlakte,4.02800,51.95800
Dordrecht,4.67010,51.81330
Groningen,6.56680,53.21940
Maastricht,5.69090,50.85140
Antwerpen,4.40250,51.21940
Turnhout,4.94800,51.32250
PLACES
