package main

import (
	"crypto/tls"
	"encoding/pem"
	"net"
	"os"

	"github.com/sinchgo/sinch-conversation-go/sinch/sinchtest/internal/selfsigned"
)

// issued is a certificate with the file from which clients learn to trust it.
type issued struct {
	certificate tls.Certificate
	file        string
}

// issue makes a certificate for a listener.
func issue(address net.Addr) (issued, error) {
	var addresses []net.IP
	if tcp, ok := address.(*net.TCPAddr); ok && !tcp.IP.IsUnspecified() {
		addresses = append(addresses, tcp.IP)
	}
	certificate, err := selfsigned.New("sinch-fake", addresses...)
	if err != nil {
		return issued{}, err
	}
	file, err := os.CreateTemp("", "sinch-fake-*.pem")
	if err != nil {
		return issued{}, err
	}
	defer file.Close()
	if err := pem.Encode(file, &pem.Block{Type: "CERTIFICATE", Bytes: certificate.Certificate[0]}); err != nil {
		return issued{}, err
	}
	return issued{certificate, file.Name()}, nil
}
