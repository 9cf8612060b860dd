create schema drafting;
