//go:build !purego

#include "textflag.h"
#include "neon_arm64.h"

// Products of integers. A tile is four rows of activations by a panel of sixteen rows of weights, for each pair of which there is a lane with their sum
// of products, over all groups of columns: V0 to V3 are the first row of activations, V4 to V7 the second, and so on.
//
//	R0  dst                       R7   biases
//	R1  bytes between its rows    R8   weights, where the loop is
//	R2  activations of the first  R9   tiles left
//	    row                       R10  groups left
//	R3  bytes between rows of     R11  activations of the first row, where the loop is,
//	    activations               R12  of the second,
//	R4  scales of activations     R13  of the third,
//	R5  weights                   R14  of the fourth
//	R6  scales of the weights     R15  shifts of activations
//	                              R16  sums of weights

#define LOAD \
	MOVD dst+0(FP), R0      \
	MOVD stride+8(FP), R1   \
	LSL  $2, R1             \
	MOVD x+16(FP), R2       \
	MOVD strideX+24(FP), R3 \
	MOVD scalesX+32(FP), R4 \
	MOVD weights+40(FP), R5 \
	MOVD scales+48(FP), R6  \
	MOVD bias+56(FP), R7    \
	MOVD tiles+72(FP), R9   \
	MOVD shifts+80(FP), R15 \
	MOVD sums+88(FP), R16

#define BEGIN \
	MOVD R5, R8                    \
	MOVD R2, R11                   \
	ADD  R3, R11, R12              \
	ADD  R3, R12, R13              \
	ADD  R3, R13, R14              \
	MOVD depth+64(FP), R10         \
	VEOR V0.B16, V0.B16, V0.B16    \
	VEOR V1.B16, V1.B16, V1.B16    \
	VEOR V2.B16, V2.B16, V2.B16    \
	VEOR V3.B16, V3.B16, V3.B16    \
	VEOR V4.B16, V4.B16, V4.B16    \
	VEOR V5.B16, V5.B16, V5.B16    \
	VEOR V6.B16, V6.B16, V6.B16    \
	VEOR V7.B16, V7.B16, V7.B16    \
	VEOR V8.B16, V8.B16, V8.B16    \
	VEOR V9.B16, V9.B16, V9.B16    \
	VEOR V10.B16, V10.B16, V10.B16 \
	VEOR V11.B16, V11.B16, V11.B16 \
	VEOR V12.B16, V12.B16, V12.B16 \
	VEOR V13.B16, V13.B16, V13.B16 \
	VEOR V14.B16, V14.B16, V14.B16 \
	VEOR V15.B16, V15.B16, V15.B16

// SCALE makes floats of the sums in a lane: V20 has the scale of the row, w and b are the scales and biases of the weights.
#define SCALE(sum, w, b) \
	FMUL(w, 20, 21)    \
	SCVTF(sum, sum)    \
	FMUL(21, sum, sum) \
	FADD(b, sum, sum)

// STORE writes a row of a tile, the sums of which begin with the register of that number, and goes on to the next. What the shift of the row makes is
// added to them first.
#define STORE(sums, a, b, c, d) \
	VLD1R.P 4(R15), [V22.S4]               \
	MLA(22, 16, (sums+0))                  \
	MLA(22, 17, (sums+1))                  \
	MLA(22, 18, (sums+2))                  \
	MLA(22, 19, (sums+3))                  \
	VLD1R.P 4(R4), [V20.S4]                \
	SCALE((sums+0), 24, 28)                \
	SCALE((sums+1), 25, 29)                \
	SCALE((sums+2), 26, 30)                \
	SCALE((sums+3), 27, 31)                \
	VST1    [a.S4, b.S4, c.S4, d.S4], (R0) \
	ADD     R1, R0

// END writes a tile, and goes on to the activations of the next.
#define END \
	VLD1 (R16), [V16.S4, V17.S4, V18.S4, V19.S4] \
	VLD1 (R6), [V24.S4, V25.S4, V26.S4, V27.S4]  \
	VLD1 (R7), [V28.S4, V29.S4, V30.S4, V31.S4]  \
	STORE(0, V0, V1, V2, V3)                     \
	STORE(4, V4, V5, V6, V7)                     \
	STORE(8, V8, V9, V10, V11)                   \
	STORE(12, V12, V13, V14, V15)                \
	ADD  R3<<2, R2

// PAIRS adds the products of four columns to the sums of a row. V16 and V17 have the weights of the first two columns, V18 and V19 those of the others.
// Two products of bytes have room in sixteen bits, also of a
// weight of -128, as no activation is below -127.
#define PAIRS(x, sums) \
	VLD1R.P 2(x), [V20.H8] \
	VLD1R.P 2(x), [V21.H8] \
	SMULL(20, 16, 24)      \
	SMULL2(20, 16, 25)     \
	SMULL(20, 17, 26)      \
	SMULL2(20, 17, 27)     \
	SMLAL(21, 18, 24)      \
	SMLAL2(21, 18, 25)     \
	SMLAL(21, 19, 26)      \
	SMLAL2(21, 19, 27)     \
	SADALP(24, (sums+0))   \
	SADALP(25, (sums+1))   \
	SADALP(26, (sums+2))   \
	SADALP(27, (sums+3))

// func mulNEON(dst *float32, stride int, x *uint8, strideX int, scalesX *float32, weights *int8, scales, bias *float32, depth, tiles int, shifts, sums *int32)
TEXT ·mulNEON(SB), NOSPLIT, $0-96
	LOAD

tile:
	BEGIN

groups:
	VLD1.P 64(R8), [V16.B16, V17.B16, V18.B16, V19.B16]
	PAIRS(R11, 0)
	PAIRS(R12, 4)
	PAIRS(R13, 8)
	PAIRS(R14, 12)
	SUBS   $2, R10
	BNE    groups

	END
	SUBS $1, R9
	BNE  tile
	RET

// FOURS adds the products of the i-th four columns of V20 to V23, which have those of the four rows, with V16 to V19.
#define FOURS(i) \
	VLD1.P 64(R8), [V16.B16, V17.B16, V18.B16, V19.B16] \
	SDOT(i, 20, 16, 0)                                  \
	SDOT(i, 20, 17, 1)                                  \
	SDOT(i, 20, 18, 2)                                  \
	SDOT(i, 20, 19, 3)                                  \
	SDOT(i, 21, 16, 4)                                  \
	SDOT(i, 21, 17, 5)                                  \
	SDOT(i, 21, 18, 6)                                  \
	SDOT(i, 21, 19, 7)                                  \
	SDOT(i, 22, 16, 8)                                  \
	SDOT(i, 22, 17, 9)                                  \
	SDOT(i, 22, 18, 10)                                 \
	SDOT(i, 22, 19, 11)                                 \
	SDOT(i, 23, 16, 12)                                 \
	SDOT(i, 23, 17, 13)                                 \
	SDOT(i, 23, 18, 14)                                 \
	SDOT(i, 23, 19, 15)

// func mulSDOT(dst *float32, stride int, x *uint8, strideX int, scalesX *float32, weights *int8, scales, bias *float32, depth, tiles int, shifts, sums *int32)
TEXT ·mulSDOT(SB), NOSPLIT, $0-96
	LOAD

tile:
	BEGIN

groups:
	FMOVD.P 8(R11), F20
	FMOVD.P 8(R12), F21
	FMOVD.P 8(R13), F22
	FMOVD.P 8(R14), F23
	FOURS(0)
	FOURS(1)
	SUBS    $2, R10
	BNE     groups

	END
	SUBS $1, R9
	BNE  tile
	RET
