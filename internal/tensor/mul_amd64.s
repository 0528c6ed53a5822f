//go:build !purego

#include "textflag.h"

// Products of integers. A tile is height rows of activations by a panel of rows of weights, for each pair of which there is a lane of a register with
// their sum of products, over all groups of columns:
//
//	AX  groups left           R8   bytes between rows of activations
//	BX  bytes between rows    R9   activations of the fourth row, where the loop is
//	    of dst                R10  tiles left
//	CX  weights, where the    R11  scales of the activations
//	    loop is               R12  scales of the weights
//	DX  dst                   R13  biases
//	SI  activations of the    R14  sums of weights (AVX-VNNI)
//	    first row, likewise   R15  activations of the seventh row (AVX-512)
//	DI  weights

// LOAD sets those that are the same for all tiles. An activation has 1<<shift bytes.
#define LOAD(shift) \
	MOVQ dst+0(FP), DX       \
	MOVQ stride+8(FP), BX    \
	SHLQ $2, BX              \
	MOVQ x+16(FP), SI        \
	MOVQ strideX+24(FP), R8  \
	SHLQ $shift, R8          \
	MOVQ scalesX+32(FP), R11 \
	MOVQ weights+40(FP), DI  \
	MOVQ scales+48(FP), R12  \
	MOVQ bias+56(FP), R13    \
	MOVQ tiles+72(FP), R10

// STORE16 writes a row of a tile, of which the sums are in a and b, and goes on to the next.
#define STORE16(a, b) \
	VBROADCASTSS (R11), Y12        \
	ADDQ         $4, R11           \
	VMULPS       (R12), Y12, Y13   \
	VMULPS       32(R12), Y12, Y14 \
	VCVTDQ2PS    a, a              \
	VCVTDQ2PS    b, b              \
	VMULPS       Y13, a, a         \
	VMULPS       Y14, b, b         \
	VADDPS       (R13), a, a       \
	VADDPS       32(R13), b, b     \
	VMOVUPS      a, (DX)           \
	VMOVUPS      b, 32(DX)         \
	ADDQ         BX, DX

// SHIFT adds to the sums of a row what the shift of its activations makes. AX has the bytes from the scales of the activations to their shifts.
#define SHIFT(a, b) \
	VPBROADCASTD (R11)(AX*1), Y12  \
	VPMULLD      (R14), Y12, Y13   \
	VPMULLD      32(R14), Y12, Y14 \
	VPADDD       Y13, a, a         \
	VPADDD       Y14, b, b

// PAIRS adds the products of two columns to the sums a and b of a row, of which the activations are at x. Y12 and Y13 have the weights.
#define PAIRS(x, a, b) \
	VPBROADCASTD x, Y14        \
	VPMADDWD     Y12, Y14, Y15 \
	VPADDD       Y15, a, a     \
	VPMADDWD     Y13, Y14, Y14 \
	VPADDD       Y14, b, b

// PAIRS6 does so for six rows, with the weights at w and the activations at offset.
#define PAIRS6(w, offset) \
	VPMOVSXBW w(CX), Y12              \
	VPMOVSXBW (w+16)(CX), Y13         \
	PAIRS(offset(SI), Y0, Y1)         \
	PAIRS(offset(SI)(R8*1), Y2, Y3)   \
	PAIRS(offset(SI)(R8*2), Y4, Y5)   \
	PAIRS(offset(R9), Y6, Y7)         \
	PAIRS(offset(R9)(R8*1), Y8, Y9)   \
	PAIRS(offset(R9)(R8*2), Y10, Y11)

// func mulAVX2(dst *float32, stride int, x *int16, strideX int, scalesX *float32, weights *int8, scales, bias *float32, depth, tiles int)
//
// Y0 to Y11 have the sums of six rows, those of a row in two registers.
TEXT ·mulAVX2(SB), NOSPLIT, $0-80
	LOAD(1)

tile:
	MOVQ  DI, CX
	LEAQ  (SI)(R8*2), R9
	ADDQ  R8, R9
	MOVQ  depth+64(FP), AX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	VPXOR Y8, Y8, Y8
	VPXOR Y9, Y9, Y9
	VPXOR Y10, Y10, Y10
	VPXOR Y11, Y11, Y11

groups:
	PAIRS6(0, 0)
	PAIRS6(32, 4)
	ADDQ $64, CX
	ADDQ $8, SI
	ADDQ $8, R9
	SUBQ $2, AX
	JNZ  groups

	STORE16(Y0, Y1)
	STORE16(Y2, Y3)
	STORE16(Y4, Y5)
	STORE16(Y6, Y7)
	STORE16(Y8, Y9)
	STORE16(Y10, Y11)

	// The rows lie one after another: where the fourth row ends, the fifth begins.
	LEAQ (R9)(R8*2), SI
	DECQ R10
	JNZ  tile
	VZEROUPPER
	RET

// VPDPBUSD256 is VPDPBUSD w, x, sum with the encoding of AVX-VNNI, which the assembler does not have, for three numbers of registers: it adds the
// products of four unsigned bytes of x with signed ones of w to each lane of sum.
#define VPDPBUSD256(w, x, sum) \
	BYTE $0xC4                                 \
	BYTE $(0xE2 ^ ((sum)>>3)<<7 ^ ((w)>>3)<<5) \
	BYTE $(0x05 | (15-(x))<<3)                 \
	BYTE $0x50                                 \
	BYTE $(0xC0 | ((sum)&7)<<3 | (w)&7)

// FOURS adds the products of four columns to the sums a and a+1 of a row. Y12 and Y13 have the weights.
#define FOURS(x, a) \
	VPBROADCASTD x, Y14        \
	VPDPBUSD256(12, 14, a)     \
	VPDPBUSD256(13, 14, (a+1))

#define FOURS6(w, offset) \
	VMOVDQU w(CX), Y12          \
	VMOVDQU (w+32)(CX), Y13     \
	FOURS(offset(SI), 0)        \
	FOURS(offset(SI)(R8*1), 2)  \
	FOURS(offset(SI)(R8*2), 4)  \
	FOURS(offset(R9), 6)        \
	FOURS(offset(R9)(R8*1), 8)  \
	FOURS(offset(R9)(R8*2), 10)

// func mulAVXVNNI(dst *float32, stride int, x *uint8, strideX int, scalesX *float32, weights *int8, scales, bias *float32, depth, tiles int, shifts, sums *int32)
//
// The registers are those of mulAVX2.
TEXT ·mulAVXVNNI(SB), NOSPLIT, $0-96
	LOAD(0)
	MOVQ sums+88(FP), R14

tile:
	MOVQ  DI, CX
	LEAQ  (SI)(R8*2), R9
	ADDQ  R8, R9
	MOVQ  depth+64(FP), AX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	VPXOR Y8, Y8, Y8
	VPXOR Y9, Y9, Y9
	VPXOR Y10, Y10, Y10
	VPXOR Y11, Y11, Y11

groups:
	FOURS6(0, 0)
	FOURS6(64, 4)
	ADDQ $128, CX
	ADDQ $8, SI
	ADDQ $8, R9
	SUBQ $2, AX
	JNZ  groups

	MOVQ shifts+80(FP), AX
	SUBQ scalesX+32(FP), AX
	SHIFT(Y0, Y1)
	STORE16(Y0, Y1)
	SHIFT(Y2, Y3)
	STORE16(Y2, Y3)
	SHIFT(Y4, Y5)
	STORE16(Y4, Y5)
	SHIFT(Y6, Y7)
	STORE16(Y6, Y7)
	SHIFT(Y8, Y9)
	STORE16(Y8, Y9)
	SHIFT(Y10, Y11)
	STORE16(Y10, Y11)
	LEAQ (R9)(R8*2), SI
	DECQ R10
	JNZ  tile
	VZEROUPPER
	RET

// WIDE adds the products of four columns to the sums a and b of a row. Z16 and Z17 have the weights.
#define WIDE(x, a, b) \
	VPBROADCASTD x, Z18      \
	VPDPBUSD     Z16, Z18, a \
	VPDPBUSD     Z17, Z18, b

#define WIDE8(w, offset) \
	VMOVDQU32 w(CX), Z16              \
	VMOVDQU32 (w+64)(CX), Z17         \
	WIDE(offset(SI), Z0, Z1)          \
	WIDE(offset(SI)(R8*1), Z2, Z3)    \
	WIDE(offset(SI)(R8*2), Z4, Z5)    \
	WIDE(offset(R9), Z6, Z7)          \
	WIDE(offset(R9)(R8*1), Z8, Z9)    \
	WIDE(offset(R9)(R8*2), Z10, Z11)  \
	WIDE(offset(R15), Z12, Z13)       \
	WIDE(offset(R15)(R8*1), Z14, Z15)

// STORE32 writes a row of a tile, as SHIFT and STORE16 do, with the scales in Z20 and Z21, the biases in Z22 and Z23, and the sums of weights in Z24
// and Z25.
#define STORE32(a, b) \
	VPBROADCASTD (R11)(AX*1), Z16 \
	VPMULLD      Z24, Z16, Z17    \
	VPMULLD      Z25, Z16, Z18    \
	VPADDD       Z17, a, a        \
	VPADDD       Z18, b, b        \
	VBROADCASTSS (R11), Z16       \
	ADDQ         $4, R11          \
	VMULPS       Z20, Z16, Z17    \
	VMULPS       Z21, Z16, Z18    \
	VCVTDQ2PS    a, a             \
	VCVTDQ2PS    b, b             \
	VMULPS       Z17, a, a        \
	VMULPS       Z18, b, b        \
	VADDPS       Z22, a, a        \
	VADDPS       Z23, b, b        \
	VMOVUPS      a, (DX)          \
	VMOVUPS      b, 64(DX)        \
	ADDQ         BX, DX

// func mulAVX512VNNI(dst *float32, stride int, x *uint8, strideX int, scalesX *float32, weights *int8, scales, bias *float32, depth, tiles int, shifts, sums *int32)
//
// Z0 to Z15 have the sums of eight rows, those of a row in two registers, Z24 and Z25 the sums of weights.
TEXT ·mulAVX512VNNI(SB), NOSPLIT, $0-96
	LOAD(0)
	MOVQ      sums+88(FP), AX
	VMOVDQU32 (AX), Z24
	VMOVDQU32 64(AX), Z25
	VMOVUPS   (R12), Z20
	VMOVUPS   64(R12), Z21
	VMOVUPS   (R13), Z22
	VMOVUPS   64(R13), Z23

tile:
	MOVQ   DI, CX
	LEAQ   (SI)(R8*2), R9
	ADDQ   R8, R9
	LEAQ   (R9)(R8*2), R15
	ADDQ   R8, R15
	MOVQ   depth+64(FP), AX
	VPXORD Z0, Z0, Z0
	VPXORD Z1, Z1, Z1
	VPXORD Z2, Z2, Z2
	VPXORD Z3, Z3, Z3
	VPXORD Z4, Z4, Z4
	VPXORD Z5, Z5, Z5
	VPXORD Z6, Z6, Z6
	VPXORD Z7, Z7, Z7
	VPXORD Z8, Z8, Z8
	VPXORD Z9, Z9, Z9
	VPXORD Z10, Z10, Z10
	VPXORD Z11, Z11, Z11
	VPXORD Z12, Z12, Z12
	VPXORD Z13, Z13, Z13
	VPXORD Z14, Z14, Z14
	VPXORD Z15, Z15, Z15

groups:
	WIDE8(0, 0)
	WIDE8(128, 4)
	ADDQ $256, CX
	ADDQ $8, SI
	ADDQ $8, R9
	ADDQ $8, R15
	SUBQ $2, AX
	JNZ  groups

	MOVQ shifts+80(FP), AX
	SUBQ scalesX+32(FP), AX
	STORE32(Z0, Z1)
	STORE32(Z2, Z3)
	STORE32(Z4, Z5)
	STORE32(Z6, Z7)
	STORE32(Z8, Z9)
	STORE32(Z10, Z11)
	STORE32(Z12, Z13)
	STORE32(Z14, Z15)
	LEAQ (R15)(R8*1), SI
	DECQ R10
	JNZ  tile
	VZEROUPPER
	RET
