package browser

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/chromedp/chromedp"
)

// picture writes what the tab shows to the directory of the flag, as a PNG of
// 256 colours, which is small enough for a README.
func (tb *tab) picture(name string) {
	tb.t.Helper()
	if *screenshots == "" {
		return
	}
	tb.until("nothing moves", `document.getAnimations().every(a => a.playState === "finished")`)
	taken, err := chromedp.Run(tb.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		tb.t.Fatal(err)
	}
	whole, err := png.Decode(bytes.NewReader(taken))
	if err != nil {
		tb.t.Fatal(err)
	}
	var small bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&small, paletted(whole)); err != nil {
		tb.t.Fatal(err)
	}
	if err := os.MkdirAll(*screenshots, 0o755); err != nil {
		tb.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*screenshots, name+".png"), small.Bytes(), 0o644); err != nil {
		tb.t.Fatal(err)
	}
}

// paletted gives each pixel the nearest of the 256 colours that are most
// frequent.
func paletted(whole image.Image) *image.Paletted {
	bounds := whole.Bounds()
	frequency := map[color.Color]int{}
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			frequency[whole.At(x, y)]++
		}
	}
	colors := slices.SortedFunc(maps.Keys(frequency), func(a, b color.Color) int { return cmp.Compare(frequency[b], frequency[a]) })
	palette := color.Palette(colors[:min(len(colors), 256)])
	index := map[color.Color]uint8{}
	for _, c := range colors {
		index[c] = uint8(palette.Index(c))
	}
	small := image.NewPaletted(bounds, palette)
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			small.SetColorIndex(x, y, index[whole.At(x, y)])
		}
	}
	return small
}
