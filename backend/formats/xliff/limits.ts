/** Groups in groups and codes in codes: no tool nests as deep by far, and deeper files cost more than they can be worth. */
export const deepestOfXliff = 100;
