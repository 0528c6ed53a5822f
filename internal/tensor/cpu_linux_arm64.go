//go:build !purego

package tensor

import _ "unsafe" // for go:linkname

// getAuxv returns what the kernel told the process when it began. The runtime keeps it for golang.org/x/sys/cpu.
//
//go:linkname getAuxv runtime.getAuxv
func getAuxv() []uintptr

// hasDotProduct says whether the processor, or each of its kinds of cores, has SDOT.
func hasDotProduct() bool {
	const hwcap, asimdDP = 16, 1 << 20
	for auxv := getAuxv(); len(auxv) >= 2; auxv = auxv[2:] {
		if auxv[0] == hwcap {
			return auxv[1]&asimdDP != 0
		}
	}
	return false
}
