//go:build !purego

#include "textflag.h"
#include "neon_arm64.h"

// The numbers of exp lie in V19 to V31, in the order of constants, and those of gelu in V12 to V18: see LOADEXP and geluNEON.
#define LOADEXP \
	MOVD  $·constants(SB), R3 \
	FMOVQ (0*32)(R3), F19     \
	FMOVQ (1*32)(R3), F20     \
	FMOVQ (2*32)(R3), F21     \
	FMOVQ (3*32)(R3), F22     \
	FMOVQ (4*32)(R3), F23     \
	FMOVQ (5*32)(R3), F24     \
	FMOVQ (6*32)(R3), F25     \
	FMOVQ (7*32)(R3), F26     \
	FMOVQ (8*32)(R3), F27     \
	FMOVQ (9*32)(R3), F28     \
	FMOVQ (10*32)(R3), F29    \
	FMOVQ (11*32)(R3), F30    \
	FMOVQ (12*32)(R3), F31

// EXP sets V1 to the exponential of V0, as exp does. V2 to V4 are used.
//
// V2 is shifted of exp, then the power of two; V3 is n, then the square of r, then a mask of what is below the least number; V4 is r.
#define EXP \
	FMUL(19, 0, 2)            \
	FADD(20, 2, 2)            \
	FSUB(20, 2, 3)            \
	FMUL(21, 3, 4)            \
	FSUB(4, 0, 4)             \
	FMUL(22, 3, 3)            \
	FSUB(3, 4, 4)             \
	FMUL(23, 4, 1)            \
	FADD(24, 1, 1)            \
	FMUL(4, 1, 1)             \
	FADD(25, 1, 1)            \
	FMUL(4, 1, 1)             \
	FADD(26, 1, 1)            \
	FMUL(4, 1, 1)             \
	FADD(27, 1, 1)            \
	FMUL(4, 1, 1)             \
	FADD(28, 1, 1)            \
	FMUL(4, 4, 3)             \
	FMUL(3, 1, 1)             \
	FADD(4, 1, 1)             \
	FADD(29, 1, 1)            \
	VADD V31.S4, V2.S4, V2.S4 \
	VSHL $23, V2.S4, V2.S4    \
	FMUL(2, 1, 1)             \
	FCMGT(0, 30, 3)           \
	BIC(3, 1, 1)

// SUM8 sets the lowest lane of V0 to the sum of the lanes of V0 and V1, as sum8 does.
#define SUM8 \
	FADD(1, 0, 0)                    \
	VEXT  $8, V0.B16, V0.B16, V1.B16 \
	FADD(1, 0, 0)                    \
	VDUP  V0.S[1], V1.S4             \
	FADDS F1, F0, F0

// LARGER sets d to n where that is larger. V7 is used. A NaN is never larger, which is what FMAX and FMAXNM differ in.
#define LARGER(n, d) \
	FCMGT(d, n, 7) \
	BIT(7, n, d)

// LARGEST sets all lanes of V0 to the largest of the lanes of V0 and V1.
#define LARGEST \
	LARGER(1, 0)                    \
	VEXT $8, V0.B16, V0.B16, V1.B16 \
	LARGER(1, 0)                    \
	VEXT $4, V0.B16, V0.B16, V1.B16 \
	LARGER(1, 0)                    \
	VDUP V0.S[0], V0.S4

// func boundsNEON(x *float32, n int) (least, greatest float32)
//
// V0 and V1 have what is the greatest in each lane, V5 and V6 what is the greatest on the other side of nought.
TEXT ·boundsNEON(SB), NOSPLIT, $0-24
	MOVD x+0(FP), R0
	MOVD n+8(FP), R1
	VEOR V0.B16, V0.B16, V0.B16
	VEOR V1.B16, V1.B16, V1.B16
	VEOR V5.B16, V5.B16, V5.B16
	VEOR V6.B16, V6.B16, V6.B16

loop:
	VLD1.P 32(R0), [V2.S4, V3.S4]
	LARGER(2, 0)
	LARGER(3, 1)
	FNEG(2, 2)
	FNEG(3, 3)
	LARGER(2, 5)
	LARGER(3, 6)
	SUBS   $8, R1
	BNE    loop
	LARGEST
	FMOVS  F0, greatest+20(FP)
	VMOV   V5.B16, V0.B16
	VMOV   V6.B16, V1.B16
	LARGEST
	FNEGS  F0, F0
	FMOVS  F0, least+16(FP)
	RET

// func quantiseNEON(dst *uint8, x *float32, n int, inverse float32, shift int32)
TEXT ·quantiseNEON(SB), NOSPLIT, $0-32
	MOVD  dst+0(FP), R0
	MOVD  x+8(FP), R1
	MOVD  n+16(FP), R2
	FMOVS inverse+24(FP), F0
	VDUP  V0.S[0], V0.S4
	MOVW  shift+28(FP), R3
	VDUP  R3, V3.S4

loop:
	VLD1.P  32(R1), [V1.S4, V2.S4]
	FMUL(0, 1, 1)
	FMUL(0, 2, 2)
	FCVTNS(1, 1)
	FCVTNS(2, 2)
	VSUB    V3.S4, V1.S4, V1.S4
	VSUB    V3.S4, V2.S4, V2.S4
	SQXTN_4H(1, 1)
	SQXTN2_8H(2, 1)
	SQXTN_8B(1, 1)
	FMOVD.P F1, 8(R0)
	SUBS    $8, R2
	BNE     loop
	RET

// ROW adds the products of an element of a with sixteen of b, which are in V16 to V19, to the sums that begin with the register of that number.
#define ROW(a, sums) \
	VLD1R.P 4(a), [V20.S4]       \
	FMUL(16, 20, 24)             \
	FMUL(17, 20, 25)             \
	FMUL(18, 20, 26)             \
	FMUL(19, 20, 27)             \
	FADD(24, (sums+0), (sums+0)) \
	FADD(25, (sums+1), (sums+1)) \
	FADD(26, (sums+2), (sums+2)) \
	FADD(27, (sums+3), (sums+3))

// func productNEON(c *float32, strideC int, a *float32, strideA int, b *float32, rows, inner int)
//
// V0 to V15 have the sums of four rows, those of a row in four registers. R2 is the first row of a, and R11 to R14 where the loop is in it and the
// three that follow, R8 where it is in b, R0 where it is in c.
TEXT ·productNEON(SB), NOSPLIT, $0-56
	MOVD c+0(FP), R0
	MOVD strideC+8(FP), R1
	LSL  $2, R1
	MOVD a+16(FP), R2
	MOVD strideA+24(FP), R3
	LSL  $2, R3
	MOVD rows+40(FP), R9

rows:
	MOVD b+32(FP), R8
	MOVD R2, R11
	ADD  R3, R11, R12
	ADD  R3, R12, R13
	ADD  R3, R13, R14
	MOVD inner+48(FP), R10
	VEOR V0.B16, V0.B16, V0.B16
	VEOR V1.B16, V1.B16, V1.B16
	VEOR V2.B16, V2.B16, V2.B16
	VEOR V3.B16, V3.B16, V3.B16
	VEOR V4.B16, V4.B16, V4.B16
	VEOR V5.B16, V5.B16, V5.B16
	VEOR V6.B16, V6.B16, V6.B16
	VEOR V7.B16, V7.B16, V7.B16
	VEOR V8.B16, V8.B16, V8.B16
	VEOR V9.B16, V9.B16, V9.B16
	VEOR V10.B16, V10.B16, V10.B16
	VEOR V11.B16, V11.B16, V11.B16
	VEOR V12.B16, V12.B16, V12.B16
	VEOR V13.B16, V13.B16, V13.B16
	VEOR V14.B16, V14.B16, V14.B16
	VEOR V15.B16, V15.B16, V15.B16

loop:
	VLD1.P 64(R8), [V16.S4, V17.S4, V18.S4, V19.S4]
	ROW(R11, 0)
	ROW(R12, 4)
	ROW(R13, 8)
	ROW(R14, 12)
	SUBS   $1, R10
	BNE    loop

	VST1 [V0.S4, V1.S4, V2.S4, V3.S4], (R0)
	ADD  R1, R0
	VST1 [V4.S4, V5.S4, V6.S4, V7.S4], (R0)
	ADD  R1, R0
	VST1 [V8.S4, V9.S4, V10.S4, V11.S4], (R0)
	ADD  R1, R0
	VST1 [V12.S4, V13.S4, V14.S4, V15.S4], (R0)
	ADD  R1, R0
	ADD  R3<<2, R2
	SUBS $4, R9
	BNE  rows
	RET

// func exponentialsNEON(x *float32, n int) float32
//
// V10 has the greatest in all lanes, V8 and V9 the sums of the lower and the upper four lanes.
TEXT ·exponentialsNEON(SB), NOSPLIT, $0-20
	MOVD x+0(FP), R0
	MOVD n+8(FP), R1
	MOVD $0xFF800000, R2 // -∞
	VDUP R2, V0.S4
	VDUP R2, V1.S4

greatest:
	VLD1.P 32(R0), [V2.S4, V3.S4]
	LARGER(2, 0)
	LARGER(3, 1)
	SUBS   $8, R1
	BNE    greatest

	LARGEST
	VMOV V0.B16, V10.B16
	VEOR V8.B16, V8.B16, V8.B16
	VEOR V9.B16, V9.B16, V9.B16
	LOADEXP
	MOVD x+0(FP), R0
	MOVD n+8(FP), R1

loop:
	VLD1   (R0), [V5.S4, V6.S4]
	FSUB(10, 5, 0)
	EXP
	FADD(1, 8, 8)
	VST1.P [V1.S4], 16(R0)
	FSUB(10, 6, 0)
	EXP
	FADD(1, 9, 9)
	VST1.P [V1.S4], 16(R0)
	SUBS   $8, R1
	BNE    loop

	VMOV  V8.B16, V0.B16
	VMOV  V9.B16, V1.B16
	SUM8
	FMOVS F0, ret+16(FP)
	RET

// func geluNEON(x *float32, n int)
//
// V5 is x, V6 its magnitude, V7 is t of gelu, V8 the polynomial. V12 has what the magnitude is multiplied by, V13 to V17 the polynomial's coefficients,
// V18 minus a half.
TEXT ·geluNEON(SB), NOSPLIT, $0-16
	MOVD  x+0(FP), R0
	MOVD  n+8(FP), R1
	LOADEXP
	FMOVQ (14*32)(R3), F12
	FMOVQ (15*32)(R3), F13
	FMOVQ (16*32)(R3), F14
	FMOVQ (17*32)(R3), F15
	FMOVQ (18*32)(R3), F16
	FMOVQ (19*32)(R3), F17
	FMOVQ (20*32)(R3), F18

loop:
	VLD1   (R0), [V5.S4]
	FABS(5, 6)
	FMUL(12, 6, 7)
	FADD(29, 7, 7)
	FDIV(7, 29, 7)
	FMUL(13, 7, 8)
	FADD(14, 8, 8)
	FMUL(7, 8, 8)
	FADD(15, 8, 8)
	FMUL(7, 8, 8)
	FADD(16, 8, 8)
	FMUL(7, 8, 8)
	FADD(17, 8, 8)
	FMUL(7, 8, 8)
	FMUL(6, 6, 0)
	FMUL(18, 0, 0)
	EXP
	FMUL(1, 8, 8)          // above
	FSUB(8, 29, 7)
	FCMLT0(5, 0)
	BIT(0, 8, 7)           // above where x is below nought, else one less it
	FMUL(7, 5, 5)
	VST1.P [V5.S4], 16(R0)
	SUBS   $4, R1
	BNE    loop
	RET

// func normNEON(x, add, gain, bias *float32, n int, width, epsilon float32)
//
// V0 and V1 have the sums of the lower and the upper four lanes, V4 the mean in all lanes, V5 the inverse of the deviation.
TEXT ·normNEON(SB), NOSPLIT, $0-48
	MOVD  x+0(FP), R0
	MOVD  add+8(FP), R1
	MOVD  n+32(FP), R2
	FMOVS width+40(FP), F20
	FMOVS epsilon+44(FP), F21
	VEOR  V0.B16, V0.B16, V0.B16
	VEOR  V1.B16, V1.B16, V1.B16
	CBZ   R1, sum

add:
	VLD1   (R0), [V2.S4, V3.S4]
	VLD1.P 32(R1), [V6.S4, V7.S4]
	FADD(6, 2, 2)
	FADD(7, 3, 3)
	VST1.P [V2.S4, V3.S4], 32(R0)
	FADD(2, 0, 0)
	FADD(3, 1, 1)
	SUBS   $8, R2
	BNE    add
	B      mean

sum:
	VLD1.P 32(R0), [V2.S4, V3.S4]
	FADD(2, 0, 0)
	FADD(3, 1, 1)
	SUBS   $8, R2
	BNE    sum

mean:
	SUM8
	FDIVS F20, F0, F0
	VDUP  V0.S[0], V4.S4
	VEOR  V0.B16, V0.B16, V0.B16
	VEOR  V1.B16, V1.B16, V1.B16
	MOVD  x+0(FP), R0
	MOVD  n+32(FP), R2

variance:
	VLD1   (R0), [V2.S4, V3.S4]
	FSUB(4, 2, 2)
	FSUB(4, 3, 3)
	VST1.P [V2.S4, V3.S4], 32(R0)
	FMUL(2, 2, 2)
	FMUL(3, 3, 3)
	FADD(2, 0, 0)
	FADD(3, 1, 1)
	SUBS   $8, R2
	BNE    variance

	SUM8
	FDIVS  F20, F0, F0
	FADDS  F21, F0, F0
	FSQRTS F0, F0
	FMOVS  $1.0, F1
	FDIVS  F0, F1, F1
	VDUP   V1.S[0], V5.S4
	MOVD   x+0(FP), R0
	MOVD   n+32(FP), R2
	MOVD   gain+16(FP), R3
	MOVD   bias+24(FP), R4

scale:
	VLD1   (R0), [V2.S4, V3.S4]
	VLD1.P 32(R3), [V6.S4, V7.S4]
	VLD1.P 32(R4), [V16.S4, V17.S4]
	FMUL(5, 2, 2)
	FMUL(5, 3, 3)
	FMUL(6, 2, 2)
	FMUL(7, 3, 3)
	FADD(16, 2, 2)
	FADD(17, 3, 3)
	VST1.P [V2.S4, V3.S4], 32(R0)
	SUBS   $8, R2
	BNE    scale
	RET
