//go:build !purego

#include "textflag.h"

// Where the numbers are in constants, eight of each.
#define LOG2E  ·constants+(0*32)(SB)
#define MAGIC  ·constants+(1*32)(SB)
#define LN2HI  ·constants+(2*32)(SB)
#define LN2LO  ·constants+(3*32)(SB)
#define EXP5   ·constants+(4*32)(SB)
#define EXP4   ·constants+(5*32)(SB)
#define EXP3   ·constants+(6*32)(SB)
#define EXP2   ·constants+(7*32)(SB)
#define EXP1   ·constants+(8*32)(SB)
#define EXP0   ·constants+(9*32)(SB)
#define ONE    ·constants+(10*32)(SB)
#define EXPMIN ·constants+(11*32)(SB)
#define BIAS   ·constants+(12*32)(SB)
#define SIGN   ·constants+(13*32)(SB)
#define ERFP   ·constants+(14*32)(SB)
#define ERF5   ·constants+(15*32)(SB)
#define ERF4   ·constants+(16*32)(SB)
#define ERF3   ·constants+(17*32)(SB)
#define ERF2   ·constants+(18*32)(SB)
#define ERF1   ·constants+(19*32)(SB)
#define MHALF  ·constants+(20*32)(SB)

// EXP sets Y1 to the exponential of Y0, as exp does. Y2 to Y4 are used. Y15 has MAGIC, Y14 LOG2E, Y13 LN2HI, Y12 LN2LO, Y11 EXPMIN.
//
// Y2 is shifted of exp, then the power of two; Y3 is n, then the square of r, then a mask of what is not below EXPMIN, or is a NaN; Y4 is r.
#define EXP \
	VMULPS Y14, Y0, Y2     \
	VADDPS Y15, Y2, Y2     \
	VSUBPS Y15, Y2, Y3     \
	VMULPS Y13, Y3, Y4     \
	VSUBPS Y4, Y0, Y4      \
	VMULPS Y12, Y3, Y3     \
	VSUBPS Y3, Y4, Y4      \
	VMULPS EXP5, Y4, Y1    \
	VADDPS EXP4, Y1, Y1    \
	VMULPS Y4, Y1, Y1      \
	VADDPS EXP3, Y1, Y1    \
	VMULPS Y4, Y1, Y1      \
	VADDPS EXP2, Y1, Y1    \
	VMULPS Y4, Y1, Y1      \
	VADDPS EXP1, Y1, Y1    \
	VMULPS Y4, Y1, Y1      \
	VADDPS EXP0, Y1, Y1    \
	VMULPS Y4, Y4, Y3      \
	VMULPS Y3, Y1, Y1      \
	VADDPS Y4, Y1, Y1      \
	VADDPS ONE, Y1, Y1     \
	VPADDD BIAS, Y2, Y2    \
	VPSLLD $23, Y2, Y2     \
	VMULPS Y2, Y1, Y1      \
	VCMPPS $5, Y11, Y0, Y3 \
	VANDPS Y3, Y1, Y1

#define LOADEXP \
	VMOVUPS MAGIC, Y15  \
	VMOVUPS LOG2E, Y14  \
	VMOVUPS LN2HI, Y13  \
	VMOVUPS LN2LO, Y12  \
	VMOVUPS EXPMIN, Y11

// SUM8 sets the lowest lane of X0 to the sum of the lanes of Y0, as sum8 does. X1 is used.
#define SUM8 \
	VEXTRACTF128 $1, Y0, X1 \
	VADDPS       X1, X0, X0 \
	VMOVHLPS     X0, X0, X1 \
	VADDPS       X1, X0, X0 \
	VMOVSHDUP    X0, X1     \
	VADDSS       X1, X0, X0

// MAX8 sets the lowest lane of X0 to the greatest of the lanes of Y0. X1 is used.
#define MAX8 \
	VEXTRACTF128 $1, Y0, X1 \
	VMAXPS       X1, X0, X0 \
	VMOVHLPS     X0, X0, X1 \
	VMAXPS       X1, X0, X0 \
	VMOVSHDUP    X0, X1     \
	VMAXSS       X1, X0, X0

// func boundsAVX2(x *float32, n int) (least, greatest float32)
//
// Y0 has what is the greatest in each lane, Y2 what is the least. The operand of VMAXPS and VMINPS that comes first here is what they return where the
// other is a NaN.
TEXT ·boundsAVX2(SB), NOSPLIT, $0-24
	MOVQ   x+0(FP), SI
	MOVQ   n+8(FP), CX
	VXORPS Y0, Y0, Y0
	VXORPS Y2, Y2, Y2

loop:
	VMOVUPS (SI), Y1
	VMAXPS  Y0, Y1, Y0
	VMINPS  Y2, Y1, Y2
	ADDQ    $32, SI
	SUBQ    $8, CX
	JNZ     loop
	MAX8
	VMOVSS  X0, greatest+20(FP)

	// The least is the greatest of what is on the other side of nought.
	VXORPS SIGN, Y2, Y0
	MAX8
	VXORPS SIGN, Y0, Y0
	VMOVSS X0, least+16(FP)
	VZEROUPPER
	RET

// WHOLE sets Y1 to the products of eight numbers with Y0, as whole numbers, with noughts for NaNs. Y2 is used.
#define WHOLE \
	VMULPS    (SI), Y0, Y1   \
	VCMPPS    $7, Y1, Y1, Y2 \
	VANDPS    Y2, Y1, Y1     \
	VCVTPS2DQ Y1, Y1

// func quantiseBytesAVX2(dst *uint8, x *float32, n int, inverse float32, least int32)
TEXT ·quantiseBytesAVX2(SB), NOSPLIT, $0-32
	MOVQ         dst+0(FP), DI
	MOVQ         x+8(FP), SI
	MOVQ         n+16(FP), CX
	VBROADCASTSS inverse+24(FP), Y0
	VBROADCASTSS least+28(FP), Y3

loop:
	WHOLE
	VPSUBD       Y3, Y1, Y1
	VEXTRACTI128 $1, Y1, X2
	VPACKSSDW    X2, X1, X1
	VPACKUSWB    X1, X1, X1
	VMOVQ        X1, (DI)
	ADDQ         $32, SI
	ADDQ         $8, DI
	SUBQ         $8, CX
	JNZ          loop
	VZEROUPPER
	RET

// func quantiseWordsAVX2(dst *int16, x *float32, n int, inverse float32)
TEXT ·quantiseWordsAVX2(SB), NOSPLIT, $0-28
	MOVQ         dst+0(FP), DI
	MOVQ         x+8(FP), SI
	MOVQ         n+16(FP), CX
	VBROADCASTSS inverse+24(FP), Y0

loop:
	WHOLE
	VEXTRACTI128 $1, Y1, X2
	VPACKSSDW    X2, X1, X1
	VMOVDQU      X1, (DI)
	ADDQ         $32, SI
	ADDQ         $16, DI
	SUBQ         $8, CX
	JNZ          loop
	VZEROUPPER
	RET

// ROW adds the products of an element of a with sixteen of b, which are in Y8 and Y9, to the sums s and t.
#define ROW(a, s, t) \
	VBROADCASTSS a, Y10       \
	VMULPS       Y8, Y10, Y11 \
	VADDPS       Y11, s, s    \
	VMULPS       Y9, Y10, Y10 \
	VADDPS       Y10, t, t

// func productAVX2(c *float32, strideC int, a *float32, strideA int, b *float32, rows, inner int)
//
// Y0 to Y7 have the sums of four rows, those of a row in two registers. SI is where the loop is in the first row of a, R8 and R9 the bytes to the second
// row and to the fourth, DX where it is in b, DI where it is in c, and BX the bytes to its next row.
TEXT ·productAVX2(SB), NOSPLIT, $0-56
	MOVQ c+0(FP), DI
	MOVQ strideC+8(FP), BX
	SHLQ $2, BX
	MOVQ a+16(FP), R11
	MOVQ strideA+24(FP), R8
	SHLQ $2, R8
	LEAQ (R8)(R8*2), R9
	MOVQ rows+40(FP), R10

rows:
	MOVQ   R11, SI
	MOVQ   b+32(FP), DX
	MOVQ   inner+48(FP), CX
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	VXORPS Y2, Y2, Y2
	VXORPS Y3, Y3, Y3
	VXORPS Y4, Y4, Y4
	VXORPS Y5, Y5, Y5
	VXORPS Y6, Y6, Y6
	VXORPS Y7, Y7, Y7

loop:
	VMOVUPS (DX), Y8
	VMOVUPS 32(DX), Y9
	ROW((SI), Y0, Y1)
	ROW((SI)(R8*1), Y2, Y3)
	ROW((SI)(R8*2), Y4, Y5)
	ROW((SI)(R9*1), Y6, Y7)
	ADDQ    $4, SI
	ADDQ    $64, DX
	DECQ    CX
	JNZ     loop

	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	ADDQ    BX, DI
	VMOVUPS Y2, (DI)
	VMOVUPS Y3, 32(DI)
	ADDQ    BX, DI
	VMOVUPS Y4, (DI)
	VMOVUPS Y5, 32(DI)
	ADDQ    BX, DI
	VMOVUPS Y6, (DI)
	VMOVUPS Y7, 32(DI)
	ADDQ    BX, DI
	LEAQ    (R11)(R8*4), R11
	SUBQ    $4, R10
	JNZ     rows
	VZEROUPPER
	RET

// func exponentialsAVX2(x *float32, n int) float32
//
// Y10 has the greatest, in all lanes, Y9 the sums.
TEXT ·exponentialsAVX2(SB), NOSPLIT, $0-20
	MOVQ         x+0(FP), SI
	MOVQ         n+8(FP), CX
	MOVL         $0xFF800000, AX // -∞
	VMOVD        AX, X0
	VBROADCASTSS X0, Y0
	VMOVAPS      Y0, Y1

greatest:
	VMOVUPS (SI), Y2
	VMAXPS  Y0, Y2, Y0
	VMOVUPS 32(SI), Y2
	VMAXPS  Y1, Y2, Y1
	ADDQ    $64, SI
	SUBQ    $16, CX
	JNZ     greatest

	VMAXPS       Y1, Y0, Y0
	MAX8
	VBROADCASTSS X0, Y10
	VXORPS       Y9, Y9, Y9
	LOADEXP
	MOVQ         x+0(FP), SI
	MOVQ         n+8(FP), CX

loop:
	VMOVUPS (SI), Y0
	VSUBPS  Y10, Y0, Y0
	EXP
	VMOVUPS Y1, (SI)
	VADDPS  Y1, Y9, Y9
	ADDQ    $32, SI
	SUBQ    $8, CX
	JNZ     loop

	VMOVAPS Y9, Y0
	SUM8
	VMOVSS  X0, ret+16(FP)
	VZEROUPPER
	RET

// func geluAVX2(x *float32, n int)
//
// Y5 is x, Y6 its magnitude, Y7 is t of gelu, Y8 the polynomial.
TEXT ·geluAVX2(SB), NOSPLIT, $0-16
	MOVQ    x+0(FP), SI
	MOVQ    n+8(FP), CX
	VMOVUPS SIGN, Y10
	VMOVUPS ONE, Y9
	LOADEXP

loop:
	VMOVUPS   (SI), Y5
	VANDNPS   Y5, Y10, Y6
	VMULPS    ERFP, Y6, Y7
	VADDPS    Y9, Y7, Y7
	VDIVPS    Y7, Y9, Y7
	VMULPS    ERF5, Y7, Y8
	VADDPS    ERF4, Y8, Y8
	VMULPS    Y7, Y8, Y8
	VADDPS    ERF3, Y8, Y8
	VMULPS    Y7, Y8, Y8
	VADDPS    ERF2, Y8, Y8
	VMULPS    Y7, Y8, Y8
	VADDPS    ERF1, Y8, Y8
	VMULPS    Y7, Y8, Y8
	VMULPS    Y6, Y6, Y0
	VMULPS    MHALF, Y0, Y0
	EXP
	VMULPS    Y1, Y8, Y8     // above
	VSUBPS    Y8, Y9, Y7
	VBLENDVPS Y5, Y8, Y7, Y7 // above where the sign is set, else one less it
	VMULPS    Y7, Y5, Y5
	VMOVUPS   Y5, (SI)
	ADDQ      $32, SI
	SUBQ      $8, CX
	JNZ       loop
	VZEROUPPER
	RET

// func normAVX2(x, add, gain, bias *float32, n int, width, epsilon float32)
//
// Y0 has the sums, Y4 the mean in all lanes, Y5 the inverse of the deviation.
TEXT ·normAVX2(SB), NOSPLIT, $0-48
	MOVQ   n+32(FP), R8
	SHLQ   $2, R8
	MOVQ   x+0(FP), DI
	MOVQ   add+8(FP), SI
	VMOVSS width+40(FP), X3
	VXORPS Y0, Y0, Y0
	XORQ   CX, CX
	TESTQ  SI, SI
	JZ     sum

add:
	VMOVUPS (DI)(CX*1), Y1
	VADDPS  (SI)(CX*1), Y1, Y1
	VMOVUPS Y1, (DI)(CX*1)
	VADDPS  Y1, Y0, Y0
	ADDQ    $32, CX
	CMPQ    CX, R8
	JNE     add
	JMP     mean

sum:
	VADDPS (DI)(CX*1), Y0, Y0
	ADDQ   $32, CX
	CMPQ   CX, R8
	JNE    sum

mean:
	SUM8
	VDIVSS       X3, X0, X0
	VBROADCASTSS X0, Y4
	VXORPS       Y0, Y0, Y0
	XORQ         CX, CX

variance:
	VMOVUPS (DI)(CX*1), Y1
	VSUBPS  Y4, Y1, Y1
	VMOVUPS Y1, (DI)(CX*1)
	VMULPS  Y1, Y1, Y1
	VADDPS  Y1, Y0, Y0
	ADDQ    $32, CX
	CMPQ    CX, R8
	JNE     variance

	SUM8
	VDIVSS       X3, X0, X0
	VADDSS       epsilon+44(FP), X0, X0
	VSQRTSS      X0, X0, X0
	VMOVSS       ONE, X1
	VDIVSS       X0, X1, X1
	VBROADCASTSS X1, Y5
	MOVQ         gain+16(FP), SI
	MOVQ         bias+24(FP), DX
	XORQ         CX, CX

scale:
	VMULPS  (DI)(CX*1), Y5, Y1
	VMULPS  (SI)(CX*1), Y1, Y1
	VADDPS  (DX)(CX*1), Y1, Y1
	VMOVUPS Y1, (DI)(CX*1)
	ADDQ    $32, CX
	CMPQ    CX, R8
	JNE     scale
	VZEROUPPER
	RET
