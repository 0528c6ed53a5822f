//go:build !linux && !purego

package tensor

import "runtime"

// hasDotProduct says whether the processor is known to have SDOT, as all of Apple's that Go runs on as arm64 of darwin are.
func hasDotProduct() bool { return runtime.GOOS == "darwin" }
