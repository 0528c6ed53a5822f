//go:build !purego

package tensor

// cpuid executes CPUID, xgetbv XGETBV for the register 0.
func cpuid(leaf, subleaf uint32) (a, b, c, d uint32)
func xgetbv() (low, high uint32)

// detect says what the processor has, and the operating system keeps the registers of.
func detect() (avx2, avxVNNI, avx512VNNI bool) {
	const (
		osxsave, avx       = 1 << 27, 1 << 28 // leaf 1, ECX
		avx2Bit, avx512Bit = 1 << 5, 1 << 16  // leaf 7, EBX
		avx512VNNIBit      = 1 << 11          // leaf 7, ECX
		avxVNNIBit         = 1 << 4           // leaf 7.1, EAX
		ymm, zmm           = 0x06, 0xE6       // XCR0
	)
	last, _, _, _ := cpuid(0, 0)
	if last < 7 {
		return
	}
	if _, _, c, _ := cpuid(1, 0); c&osxsave == 0 || c&avx == 0 {
		return
	}
	kept, _ := xgetbv()
	subleaves, b, c, _ := cpuid(7, 0)
	if kept&ymm != ymm || b&avx2Bit == 0 {
		return
	}
	if subleaves >= 1 {
		a, _, _, _ := cpuid(7, 1)
		avxVNNI = a&avxVNNIBit != 0
	}
	return true, avxVNNI, kept&zmm == zmm && b&avx512Bit != 0 && c&avx512VNNIBit != 0
}
