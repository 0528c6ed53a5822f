package model

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
)

const magic = "sayso model 3\n"

// Seal makes a model file of whatever kind: the magic line, the length of the header and the header as JSON, the payload, a CRC-32 of all that stands
// before it.
func Seal(header any, payload []byte) ([]byte, error) {
	head, err := json.Marshal(header)
	if err != nil {
		return nil, err
	}
	b := make([]byte, 0, len(magic)+4+len(head)+len(payload)+4)
	b = append(b, magic...)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(head)))
	b = append(b, head...)
	b = append(b, payload...)
	return binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b)), nil
}

// Unseal reads what Seal made: it sets the header, given by its address, and returns the payload, which is a part of b.
func Unseal(b []byte, header any) (payload []byte, err error) {
	if len(b) < len(magic)+8 || string(b[:len(magic)]) != magic {
		return nil, errors.New("model: not a model file of this version")
	}
	body, sum := b[:len(b)-4], binary.LittleEndian.Uint32(b[len(b)-4:])
	if crc32.ChecksumIEEE(body) != sum {
		return nil, errors.New("model: damaged: the checksum does not fit")
	}
	rest := body[len(magic):]
	n := binary.LittleEndian.Uint32(rest)
	rest = rest[4:]
	if uint64(n) > uint64(len(rest)) {
		return nil, errors.New("model: damaged: the header is cut short")
	}
	if err := json.Unmarshal(rest[:n], header); err != nil {
		return nil, fmt.Errorf("model: damaged header: %w", err)
	}
	return rest[n:], nil
}
