// Instructions that the assembler does not have, with the numbers of their registers in the assembler's order: the result is the last. Where not said
// otherwise the lanes are four of 32 bits.

#define FADD(m, n, d)     WORD $(0x4E20D400 | (m)<<16 | (n)<<5 | (d)) // n + m
#define FSUB(m, n, d)     WORD $(0x4EA0D400 | (m)<<16 | (n)<<5 | (d)) // n - m
#define FMUL(m, n, d)     WORD $(0x6E20DC00 | (m)<<16 | (n)<<5 | (d)) // n * m
#define FDIV(m, n, d)     WORD $(0x6E20FC00 | (m)<<16 | (n)<<5 | (d)) // n / m
#define FABS(n, d)        WORD $(0x4EA0F800 | (n)<<5 | (d))
#define FNEG(n, d)        WORD $(0x6EA0F800 | (n)<<5 | (d))
#define FCMGT(m, n, d)    WORD $(0x6EA0E400 | (m)<<16 | (n)<<5 | (d)) // all ones where n > m, else noughts
#define FCMLT0(n, d)      WORD $(0x4EA0E800 | (n)<<5 | (d))           // all ones where n < 0, else noughts
#define FCVTNS(n, d)      WORD $(0x4E21A800 | (n)<<5 | (d))           // to whole numbers, half to even, and noughts for NaNs
#define SCVTF(n, d)       WORD $(0x4E21D800 | (n)<<5 | (d))           // from whole numbers
#define BIT(m, n, d)      WORD $(0x6EA01C00 | (m)<<16 | (n)<<5 | (d)) // bits of n go where m has ones
#define BIC(m, n, d)      WORD $(0x4E601C00 | (m)<<16 | (n)<<5 | (d)) // bits of n where m has noughts
#define SQXTN_4H(n, d)    WORD $(0x0E614800 | (n)<<5 | (d))           // words to the lower half
#define SQXTN2_8H(n, d)   WORD $(0x4E614800 | (n)<<5 | (d))           // words to the upper half
#define SQXTN_8B(n, d)    WORD $(0x0E214800 | (n)<<5 | (d))           // bytes to the lower half
#define SMULL(m, n, d)    WORD $(0x0E20C000 | (m)<<16 | (n)<<5 | (d)) // eight products of bytes, of the lower halves
#define SMULL2(m, n, d)   WORD $(0x4E20C000 | (m)<<16 | (n)<<5 | (d)) // … of the upper halves
#define SMLAL(m, n, d)    WORD $(0x0E208000 | (m)<<16 | (n)<<5 | (d)) // … of the lower halves, added
#define SMLAL2(m, n, d)   WORD $(0x4E208000 | (m)<<16 | (n)<<5 | (d)) // … of the upper halves, added
#define MLA(m, n, d)      WORD $(0x4EA09400 | (m)<<16 | (n)<<5 | (d)) // products of whole numbers, added
#define SADALP(n, d)      WORD $(0x4E606800 | (n)<<5 | (d))           // adds two neighbours of eight words to each lane
#define SDOT(i, m, n, d)  WORD $(0x4F80E000 | ((i)&1)<<21 | ((i)>>1)<<11 | (m)<<16 | (n)<<5 | (d)) // adds the products of four bytes of n with the i-th four of m
