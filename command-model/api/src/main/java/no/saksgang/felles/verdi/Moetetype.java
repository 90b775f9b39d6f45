package no.saksgang.felles.verdi;

/** Et seminar teller ikke mot minstetallet (R103). */
public enum Moetetype {
    ORDINAERT,
    EKSTRAORDINAERT,
    SEMINAR
}
